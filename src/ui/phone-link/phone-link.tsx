import type { ComponentChildren, VNode } from 'preact'
import { Shape } from '../icon/icon.tsx'
import { Isolate } from '../isolate/isolate.tsx'
import { Words } from '../language/language.tsx'
import { phoneLinkTexts } from './text.ts'

type PhoneLinkProps = {
  /** As people write it: "0800 0101". */
  number: string
  /** Who answers. */
  label: string
  /** "Gratis, anoniem, dag en nacht": shown below, outside the link. */
  children?: ComponentChildren
}

/** A number to call, as a large link. */
export function PhoneLink({ number, label, children }: PhoneLinkProps): VNode {
  return (
    <div class="ln-phone">
      <a class="ln-phone__link" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
        <Shape name="phone" />
        <span>
          <span class="ln-phone__label">{label}</span>{' '}
          <span class="ln-phone__number">
            <Words texts={phoneLinkTexts}>{(t) => t('call')}</Words>{' '}
            <span class="ln-phone__digits">
              <Isolate>{number}</Isolate>
            </span>
          </span>
        </span>
      </a>
      {children && <div class="ln-phone__note">{children}</div>}
    </div>
  )
}
