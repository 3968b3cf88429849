import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fromHex, hex } from './bytes.ts'
import {
  decodeRequest,
  encodeRequest,
  evaluateAlone,
  privateInput,
  publicInfo,
  tokenOf,
  type Request,
  type SuiteName,
} from './index.ts'

type TokenVector = {
  suite: SuiteName
  secretKeys: string[]
  publicKeys: string[]
  epoch: string
  purpose: string
  info: string
  kind: string
  key: string
  privateInput: string
  outputs: string[]
  token: string
}
type RequestVector = Pick<Request, 'type' | 'at' | 'epoch' | 'purpose'> & { id: string; items: string[]; bytes: string }

const text = readFileSync(path.resolve(import.meta.dirname, '../PROTOCOL.md'), 'utf8')
const block = /```json\n([\s\S]*?)\n```/.exec(text)?.[1] ?? ''
const { tokens, request } = JSON.parse(block) as { tokens: TokenVector[]; request: RequestVector }

describe('the test vectors of PROTOCOL.md', () => {
  for (const [index, vector] of tokens.entries()) {
    it(`hold for token ${index + 1} (${vector.suite}, ${vector.secretKeys.length} operators)`, () => {
      const [info, input] = [publicInfo(vector), privateInput(vector)]
      assert.deepEqual([hex(info), hex(input)], [vector.info, vector.privateInput])
      const outputs = vector.secretKeys.map((secretKey, operator) => {
        const publicKey = fromHex(vector.publicKeys[operator] ?? '')
        return evaluateAlone({ suite: vector.suite, secretKey: fromHex(secretKey), publicKey }, info, input)
      })
      assert.deepEqual(outputs.map(hex), vector.outputs)
      assert.equal(hex(tokenOf(outputs)), vector.token)
    })
  }

  it('hold for a request', () => {
    const whole: Request = { ...request, id: fromHex(request.id), items: request.items.map(fromHex) }
    assert.equal(hex(encodeRequest(whole)), request.bytes)
    const { type, epoch, purpose, at } = decodeRequest(fromHex(request.bytes))
    assert.deepEqual(
      { type, epoch, purpose, at },
      { type: request.type, epoch: request.epoch, purpose: request.purpose, at: request.at },
    )
  })
})
