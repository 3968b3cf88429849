/** `npm run key-service -- <verb> --dir <folder>`: the party that holds the key. */
import { hex } from './bytes.ts'
import { auditVerb, initVerb, openServer, print, runCommand, serve, systemRandom } from './commands.ts'
import { readKeys, removeKey, writeKey } from './folder.ts'
import { createKeyService } from './key-service.ts'
import { makeKeyPair } from './oprf.ts'
import { suiteOf } from './settings.ts'

const usage =
  'Use: key-service init --dir D --name N | new-key --dir D --epoch E --suite S | forget-key --dir D --epoch E | serve --dir D | audit --dir D'

await runCommand(usage, {
  init: initVerb({ host: '127.0.0.1', port: 7601, epochs: [], retentionDays: 365, members: [] }),
  'new-key': ({ option }) => {
    const [suite, epoch] = [suiteOf(option('suite')), option('epoch')]
    const pair = makeKeyPair(suite, systemRandom)
    writeKey(option('dir'), epoch, pair)
    print({ epoch, suite, publicKey: hex(pair.publicKey) })
  },
  'forget-key': ({ option }) => removeKey(option('dir'), option('epoch')),
  serve: async ({ option }) => {
    const server = openServer(option('dir'))
    const keys = readKeys(option('dir'))
    const { members } = server.settings
    await serve(server, createKeyService({ keys, members, ledger: server.ledger, random: systemRandom }))
  },
  audit: auditVerb,
})
