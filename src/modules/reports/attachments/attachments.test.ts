import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import test from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { inspect } from './inspect.ts'
import { scan } from './scan.ts'
import { downloadOf } from './download.ts'
import { cleanPicture } from './clean.ts'
import { storeUpload, withUpload } from './store-upload.ts'
import { NoRoomError } from '../../../platform/http/errors.ts'

const picture = (options = {}) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Artist: 'Noor Voorbeeld', ...options } })
    .jpeg()
    .toBuffer()

test('a picture is kept whole and gets a copy without metadata', async () => {
  const original = await picture()
  assert.ok(original.includes('Noor Voorbeeld'))
  const taken = await storeUpload({ name: 'C:\\fotos\\straat.jpg', content: original }, undefined)
  assert.ok('kept' in taken)
  assert.equal(taken.kept.name, 'straat.jpg')
  assert.deepEqual(taken.kept.original, original)
  assert.ok(taken.kept.clean !== undefined && !taken.kept.clean.includes('Noor Voorbeeld'))
})

test('a picture that cannot be drawn is put aside: no copy to look at', async () => {
  const broken = (await picture()).subarray(0, 200)
  const taken = await storeUpload({ name: 'a.jpg', content: broken }, undefined)
  assert.ok('kept' in taken && taken.kept.clean === undefined)
})

test('a page that calls itself a picture is refused by its content', async () => {
  for (const content of [
    '<!doctype html><script>1</script>',
    '  <svg onload="x">',
    '#!/bin/sh\nrm',
    'MZ\u0000\u0001',
  ]) {
    assert.deepEqual(await inspect(Buffer.from(content)), { kind: 'refused' })
  }
})

test('a PDF that acts by itself is put aside, a plain one is kept to look at', async () => {
  const plain = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF')
  const hostile = Buffer.from('%PDF-1.4\n1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\n%%EOF')
  const kept = await storeUpload({ name: 'a.pdf', content: plain }, undefined)
  assert.ok('kept' in kept && kept.kept.clean !== undefined)
  const aside = await storeUpload({ name: 'b.pdf', content: hostile }, undefined)
  assert.ok('kept' in aside && aside.kept.clean === undefined)
})

test('a PDF that hides what it does is put aside as well', async () => {
  const pdf = (objects: string | Buffer) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\nendobj\n%%EOF')])
  const stream = (body: string | Buffer) =>
    pdf(Buffer.concat([Buffer.from('1 0 obj << /Type /Obj#53tm /Filter /FlateDecode >>\nstream\n'), Buffer.from(body)]))
  const isKept = async (content: Buffer) => {
    const taken = await storeUpload({ name: 'a.pdf', content }, undefined)
    return 'kept' in taken && taken.kept.clean !== undefined
  }
  assert.equal(await isKept(pdf('1 0 obj << /#4aavaScript (x) >>')), false, 'a name in numbers')
  assert.equal(await isKept(pdf('1 0 obj << /J#53#00 (x) >>')), false, 'a name that ends in numbers')
  assert.equal(await isKept(pdf('trailer << /Encrypt 3 0 R >>')), false, 'enciphered')
  assert.equal(await isKept(stream(deflateSync('2 0 << /S /JavaScript >>'))), false, 'in compressed objects')
  assert.equal(await isKept(stream('no deflate')), false, 'objects that cannot be read')
  assert.equal(await isKept(stream(deflateSync(Buffer.alloc(80_000_000)))), false, 'a bomb')
  assert.equal(await isKept(stream(deflateSync('2 0 << /Type /Page >>'))), true, 'a usual one')
  assert.equal(await isKept(pdf('1 0 obj << /JSON 1 /AAB 2 >>')), true, 'names that only begin so')
})

test('a PDF that is made to keep its reader busy is put aside unread', async () => {
  const isKept = async (objects: string | Buffer) => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\nendobj\n%%EOF')])
    const taken = await storeUpload({ name: 'a.pdf', content }, undefined)
    return 'kept' in taken && taken.kept.clean !== undefined
  }
  const objects = Buffer.concat([Buffer.from('1 0 obj << /Type /ObjStm >>\nstream\n'), deflateSync('')])
  assert.equal(await isKept('stream\n'.repeat(50_001)), false, 'streams without end')
  assert.equal(await isKept(Buffer.concat(Array<Buffer>(5001).fill(objects))), false, 'compressed objects without end')
  assert.equal(await isKept('stream\nendstream\n'.repeat(10_000)), true, 'many, as a large one has')
})

test('a file is given out with the ending of what it is, whatever it was called', () => {
  const named = (name: string, mediaType: string) => downloadOf({ name, mediaType }).fileName
  assert.equal(named('foto.hta', 'text/plain'), 'foto.hta.txt')
  assert.equal(named('foto.jpg.exe', 'application/pdf'), 'foto.jpg.exe.pdf')
  assert.equal(named('straat.html', 'image/png'), 'straat.jpg')
  assert.equal(named('Verslag.TXT', 'text/plain'), 'Verslag.TXT')
})

test('a small picture that unfolds to a huge one is put aside', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  assert.ok(bomb.length < 2_000_000)
  const taken = await storeUpload({ name: 'a.png', content: bomb }, undefined)
  assert.ok('kept' in taken && taken.kept.clean === undefined)
})

test('more than 20 MB is read to its end but not kept', async () => {
  const megabyte = Buffer.alloc(1024 * 1024)
  let read = 0
  const stream = Readable.from(
    (function* () {
      for (read = 0; read < 21; read += 1) yield megabyte
    })(),
  )
  const content = await withUpload(stream, async (upload) => upload)
  assert.equal(content, undefined)
  assert.equal(read, 21)
})

test('what all visitors upload at one moment has a limit, and there is room again after it', async () => {
  const upload = () => Readable.from(Array<Buffer>(19).fill(Buffer.alloc(1024 * 1024)))
  const isThere = Promise.withResolvers<undefined>()
  const held: Promise<undefined>[] = []
  for (let count = 0; count < 3; count += 1) {
    await new Promise<void>((resolve) => {
      const work = () => (resolve(), isThere.promise)
      held.push(withUpload(upload(), work))
    })
  }
  await assert.rejects(
    withUpload(upload(), async () => undefined),
    NoRoomError,
  )
  isThere.resolve(undefined)
  await Promise.all(held)
  assert.equal(await withUpload(upload(), async (content) => content?.length), 19 * 1024 * 1024)
})

test('a picture whose points take much memory is put aside, however few bytes it has', async () => {
  const size = { width: 6000, height: 6000, background: '#00000080' } as const
  const fine = sharp({ create: { ...size, channels: 4 } }).toColourspace('rgb16')
  assert.equal(await cleanPicture(await fine.png().toBuffer()), undefined)
  const passes = sharp({ create: { ...size, channels: 3 } }).jpeg({ progressive: true })
  assert.equal(await cleanPicture(await passes.toBuffer()), undefined)
  const usual = sharp({ create: { ...size, channels: 3 } })
  assert.notEqual(await cleanPicture(await usual.jpeg().toBuffer()), undefined)
})

test('what the virus scanner finds is refused, and what it could not look at is put aside', async (t) => {
  const daemon = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return
      socket.end(received.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => daemon.listen(0, '127.0.0.1', resolve))
  t.after(() => daemon.close())
  const address = daemon.address()
  assert.ok(typeof address === 'object' && address !== null)
  const clamd = `127.0.0.1:${address.port}`
  assert.equal(await scan(clamd, Buffer.from('just text')), 'clean')
  assert.deepEqual(await storeUpload({ name: 'x.txt', content: Buffer.from('EICAR test') }, clamd), {
    refused: 'errorHostile',
    name: 'x.txt',
  })
  const aside = await storeUpload({ name: 'x.txt', content: Buffer.from('text') }, '127.0.0.1:1')
  assert.ok('kept' in aside && aside.kept.clean === undefined)
})
