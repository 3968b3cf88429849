import type { ComponentChildren, VNode } from 'preact'
import { Choice, choiceId, type Option } from '../field/choice.tsx'
import { Fieldset } from '../field/field.tsx'

type RadiosProps = {
  name: string
  legend: string
  options: readonly Option[]
  value?: string | undefined
  error?: string | undefined
  hint?: ComponentChildren
  id?: string | undefined
  optional?: boolean | undefined
  /** The legend is the page's large question (one thing per page). */
  legendAsHeading?: boolean | undefined
}

/** One answer out of a few. */
export function Radios({ name, options, value, id = name, ...group }: RadiosProps): VNode {
  return (
    <Fieldset {...group} id={id} role="radiogroup">
      <div class="ln-choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(id, index)}
            name={name}
            option={option}
            checked={option.value === value}
          />
        ))}
      </div>
    </Fieldset>
  )
}
