/**
 * `npm run generate-types`: writes src/platform/db/schema.generated.ts from a fresh, migrated test database,
 * so that columns and their comments reach the editor. Run it after adding a migration.
 */
import { spawnSync } from 'node:child_process'
import { migrate } from '../src/platform/db/migrate.ts'
import { testServer } from '../tests/support/database-server.ts'

const server = await testServer(18)
const { urls, drop } = await server.createDatabase()
await migrate(urls.owner)
const output = 'src/platform/db/schema.generated.ts'
const options = [
  '--dialect',
  'postgres',
  '--url',
  urls.owner,
  '--out-file',
  output,
  '--exclude-pattern',
  '*graphile_worker*',
]
const result = spawnSync(process.execPath, ['node_modules/.bin/kysely-codegen', ...options], { stdio: 'inherit' })
await drop()
process.exitCode = result.status ?? 1
