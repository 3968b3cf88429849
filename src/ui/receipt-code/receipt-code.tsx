import type { VNode } from 'preact'
import { assetPath } from '../assets.ts'
import { Isolate } from '../isolate/isolate.tsx'
import { Words } from '../language/language.tsx'
import { receiptCodeTexts } from './text.ts'

/** The code that leads back to a report, large; where script runs, with buttons to copy and to print it. */
export function ReceiptCode({ code, label }: { code: string; label: string }): VNode {
  return (
    <Words texts={receiptCodeTexts}>
      {(t) => (
        <div class="ln-receipt" data-copied={t('copied')} data-failed={t('failed')}>
          <p class="ln-receipt__label">{label}</p>
          <p>
            <code class="ln-receipt__code">
              <Isolate>{code}</Isolate>
            </code>
          </p>
          <div class="ln-actions ln-receipt__actions" hidden>
            <button class="nl-button nl-button--secondary" type="button" data-receipt="copy">
              {t('copy')}
            </button>
            <button class="nl-button nl-button--secondary" type="button" data-receipt="print">
              {t('print')}
            </button>
          </div>
          <p class="ln-receipt__status" role="status" />
          <script type="module" src={assetPath('receipt-code.js')} />
        </div>
      )}
    </Words>
  )
}
