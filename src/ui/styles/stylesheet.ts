import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifyStyles } from './minify.ts'
import { pruneStyles } from './prune-styles.ts'
import { resolveTokens } from './resolve-tokens.ts'

const folder = path.dirname(import.meta.dirname)

/** The component styles of NL Design System that ours stand on. */
const designSystem: readonly string[] = [
  import.meta.resolve('@utrecht/document-css/dist/index.min.css'),
  import.meta.resolve('@nl-design-system-candidate/heading-css/heading.css'),
  import.meta.resolve('@nl-design-system-candidate/paragraph-css/paragraph.css'),
  import.meta.resolve('@nl-design-system-candidate/link-css/link.css'),
  import.meta.resolve('@nl-design-system-candidate/skip-link-css/skip-link.css'),
  import.meta.resolve('@nl-design-system-candidate/button-css/button.css'),
  import.meta.resolve('@nl-design-system-candidate/data-badge-css/data-badge.css'),
  import.meta.resolve('@utrecht/alert-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/form-field-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/form-field-description-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/form-field-error-message-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/form-fieldset-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/form-label-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/textbox-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/textarea-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/select-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/radio-button-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/checkbox-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/table-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/data-list-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/pagination-css/dist/index.min.css'),
]

/** The classes of NL Design System that the components write, read from their sources. */
function usedClasses(): ReadonlySet<string> {
  const sources = globSync('*/*.{tsx,js}', { cwd: folder, exclude: ['**/*.test.tsx'] })
  const names = sources.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8')
    return source.match(/\b(?:utrecht|nl)-[a-z][\w-]*/g) ?? []
  })
  return new Set([...names, ...alertKinds, ...headingLevels, ...labelKinds])
}

const alertKinds = ['info', 'ok', 'warning', 'error'].map((kind) => `utrecht-alert--${kind}`)
const headingLevels = [1, 2, 3].map((level) => `nl-heading--level-${level}`)
const labelKinds = ['radio', 'checkbox'].map((kind) => `utrecht-form-label--${kind}`)

function readStyles(file: string): string {
  return minifyStyles(readFileSync(file, 'utf8'))
}

/** The one stylesheet: tokens, what we use of NL Design System, our base, our components by name. */
export function makeStylesheet(): string {
  const classes = usedClasses()
  const theirs = designSystem.map((url) => pruneStyles(readStyles(fileURLToPath(url)), classes)).join('')
  const components = globSync('*/*.css', { cwd: folder }).toSorted()
  const ours = ['base.css', ...components].map((file) => readStyles(path.join(folder, file))).join('')
  const tokens = readStyles(path.join(folder, 'tokens.css'))
  return tokens + resolveTokens(theirs, { tokens, ours }) + ours
}
