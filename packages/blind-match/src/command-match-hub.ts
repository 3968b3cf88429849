/** `npm run match-hub -- <verb> --dir <folder>`: the party that compares tokens. */
import { auditVerb, initVerb, openServer, print, runCommand, serve, systemRandom } from './commands.ts'
import { createHub } from './hub.ts'
import { openHubStore } from './hub-store.ts'

const usage =
  'Use: match-hub init --dir D --name N | serve --dir D | forget-epoch --dir D --epoch E | count --dir D | audit --dir D'

function openStore(folder: string) {
  const server = openServer(folder)
  return { server, store: openHubStore(server.database, Date.now, systemRandom) }
}

await runCommand(usage, {
  init: initVerb({ host: '127.0.0.1', port: 7602, epochs: [], retentionDays: 365, members: [] }),
  serve: async ({ option }) => {
    const { server, store } = openStore(option('dir'))
    const { members, epochs } = server.settings
    await serve(server, createHub({ epochs, members, ledger: server.ledger, store }), store.pruneHits)
  },
  'forget-epoch': ({ option }) => openStore(option('dir')).store.forgetEpoch(option('epoch')),
  count: ({ option }) => print({ tokens: openStore(option('dir')).store.countTokens() }),
  audit: auditVerb,
})
