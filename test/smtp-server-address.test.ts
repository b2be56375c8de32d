import { describe, expect, it } from 'vitest'
import { readSmtpUrl } from '../src/smtp-server-address.ts'

describe('SMTP_URL', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://mail.example:25', { host: 'mail.example', port: 25, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtps://mail.example?ignoreTLS=true', { host: 'mail.example', port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtp://mailpit:1025?ignoreTLS=true', { host: 'mailpit', port: 1025, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://mailpit:1025?ignoreTLS=false', { host: 'mailpit', port: 1025, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://127.9.8.7:2525', { host: '127.9.8.7', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://localhost:2525', { host: 'localhost', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://localhost.evil.example:25', { host: 'localhost.evil.example', port: 25, secure: false, requireTLS: true, ignoreTLS: false }],
  ])('%s', (url, expected) => {
    expect(readSmtpUrl(url)).toEqual(expected)
  })

  it('carries a user and a password with any characters', () => {
    expect(readSmtpUrl('smtp://desk%40musubi.example:p%40ss%2Fw%3Ard@mail.example').auth).toEqual({
      user: 'desk@musubi.example',
      pass: 'p@ss/w:rd',
    })
  })

  it('waives TLS to nobody but a service of the same container network', () => {
    for (const host of ['mail.example', '10.0.0.5', '[fd00::5]', '0.0.0.0', 'mailpit.example', '167772165']) {
      expect(() => readSmtpUrl(`smtp://${host}:1025?ignoreTLS=true`), host).toThrow('ignoreTLS')
    }
  })

  it('refuses other protocols and parameters nothing reads', () => {
    for (const url of ['https://mail.example', 'smtp://mail.example?rejectUnauthorized=false', 'mail.example:25']) {
      expect(() => readSmtpUrl(url), url).toThrow()
    }
  })
})
