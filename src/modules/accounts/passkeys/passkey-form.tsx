import type { ComponentChildren, VNode } from 'preact'
import { assetPath, Button, Form, Hidden } from '../../../ui/index.ts'

export type PasskeyFormProps = {
  action: string
  csrfToken: string
  /** What the browser needs, as JSON. */
  options: string
  /** `get` uses a passkey, `create` makes one. */
  ceremony: 'get' | 'create'
  submit: string
  /** What is said when the device did not do it. */
  problem: string
  children?: ComponentChildren
}

/** A form that the script fills with the answer of the authenticator; without script it posts an empty answer. */
export function PasskeyForm(props: PasskeyFormProps): VNode {
  return (
    <>
      <Form action={props.action} csrfToken={props.csrfToken} id={`passkey-${props.ceremony}`}>
        {props.children}
        <Hidden name="options" value={props.options} />
        <Hidden name="answer" value="" />
        <p id="passkey-problem" role="alert" hidden>
          {props.problem}
        </p>
        <Button kind="primary">{props.submit}</Button>
      </Form>
      <script type="module" src={assetPath('passkey.js')} />
    </>
  )
}
