export { createFirstAdministratorLink } from './first-administrator/link.ts'
export { NotADemonstrationError, setLocalPassword } from './local-password.ts'
export { authenticateProgram } from './keys/queries.ts'
export { authenticate, startSession } from './sessions/queries.ts'
