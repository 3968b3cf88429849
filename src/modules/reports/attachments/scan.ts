import { connect } from 'node:net'

/** What the scanner said: nothing found, something found, or no answer. */
export type ScanResult = 'clean' | 'infected' | 'unavailable'

const patience = 30_000
const chunkBytes = 64 * 1024

/**
 * Has a ClamAV daemon look at a file (INSTREAM command of clamd). `address` is host:port or the path of its socket.
 * Never throws: no answer is `unavailable`, and the file is then put aside.
 */
export function scan(address: string, content: Buffer): Promise<ScanResult> {
  return new Promise((resolve) => {
    const [host, port] = address.split(':')
    const socket = port === undefined ? connect(address) : connect(Number(port), host ?? 'localhost')
    let answer = ''
    const finish = (result: ScanResult) => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(patience, () => finish('unavailable'))
    socket.on('error', () => finish('unavailable'))
    socket.on('data', (data) => {
      answer += data.toString('utf8')
    })
    socket.on('close', () => finish(verdict(answer)))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let start = 0; start < content.length; start += chunkBytes) {
        const chunk = content.subarray(start, start + chunkBytes)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
  })
}

function verdict(answer: string): ScanResult {
  if (/\bFOUND\b/.test(answer)) return 'infected'
  return /\bOK\b/.test(answer) ? 'clean' : 'unavailable'
}
