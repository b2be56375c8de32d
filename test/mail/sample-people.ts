/** Whom and what the samples of mails speak of. */
export const ticketNumber = 'C-2026-000001'
export const link = {
  url: 'https://desk.example/c/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  code: 'K7PX-93QD',
  codePage: 'https://desk.example/code',
  validUntil: new Date('2026-12-04T09:00:00Z'),
}
export const company = { organization: '株式会社むすび', department: '総務部', title: '課長', name: '山田 花子' }
export const town = { organization: '会津若松市', department: '企業立地課', name: '鈴木 一郎' }
export const consultantName = '佐藤 太郎'
