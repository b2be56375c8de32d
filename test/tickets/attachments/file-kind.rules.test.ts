import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeFile } from '../../../src/tickets/attachments/file-kind.rules.ts'
import { pdf, png, zipOf } from '../../support/files.ts'

const office = (part: string, ...more: string[]) => zipOf(['[Content_Types].xml', part, ...more])
const sjis = Buffer.from([0x89, 0xef, 0x92, 0xc3, 0x2c, 0x31, 0x0d, 0x0a]) // 会津,1

describe('what a file is', () => {
  it.each([
    ['資料.pdf', pdf, 'pdf'],
    ['写真.PNG', png, 'png'],
    ['写真.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'jpeg'],
    ['a.gif', Buffer.from('GIF89a\u0001\u0001', 'latin1'), 'gif'],
    ['a.webp', Buffer.from('RIFF\u0004\u0001\u0001\u0001WEBPVP8 ', 'latin1'), 'webp'],
    ['案.docx', office('word/document.xml'), 'docx'],
    ['表.xlsx', office('xl/workbook.xml'), 'xlsx'],
    ['図.pptx', office('ppt/presentation.xml'), 'pptx'],
    ['メモ.txt', Buffer.from('会津の件\r\n'), 'text'],
    ['名簿.csv', sjis, 'csv'],
  ])('is told by its content: %s', (name, bytes, kind) => {
    expect(judgeFile(name, bytes)).toBe(kind)
  })

  it.each([
    ['空.txt', Buffer.alloc(0), 'file_empty'],
    ['絵.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'file_kind'],
    ['頁.html', Buffer.from('<script>alert(1)</script>'), 'file_kind'],
    ['道具.exe', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'file_kind'],
    ['束.zip', zipOf(['a.txt']), 'file_kind'],
    ['壊れた.docx', Buffer.from('PK\u0003\u0004', 'latin1'), 'file_ending'],
    ['表.xlsx', office('xl/workbook.xml', 'xl/vbaProject.bin'), 'file_macros'],
    ['絵.pdf', png, 'file_ending'],
    ['名前だけ', pdf, 'file_ending'],
    ['文.pdf.exe', pdf, 'file_ending'],
    ['絵.png', Buffer.from('ただの文'), 'file_ending'],
  ])('is refused with its reason: %s', (name, bytes, fault) => {
    expect(judgeFile(name, bytes)).toBe(fault)
  })

  it('is judged without failing, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('', 'PK\u0003\u0004', '%PDF-', 'RIFF'), (bytes, head) => {
        expect(judgeFile('a.txt', Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).toBeTypeOf('string')
      }),
    )
  })
})
