import type { Transporter } from 'nodemailer'

/** A short notice. It never holds personal data or content: only that something waits, and where. */
export type Letter = { to: string; subject: string; text: string }

/** Sends notices, when a mail server is configured. */
export type Mail = { send(letter: Letter): Promise<void> }

/** Mail by SMTP. `address`: smtp://user:password@host:port or smtps://…; `from`: the sender. Throws when it is not taken. */
export function smtpMail(address: string, from: string): Mail {
  let transport: Transporter | undefined
  return {
    async send(letter) {
      transport ??= (await import('nodemailer')).createTransport(address)
      await transport.sendMail({ from, ...letter })
    },
  }
}

/** For an installation without a mail server: nothing is sent. */
export const noMail: Mail = { send: async () => undefined }
