/** A case of a public report with its right figures, as one reads them off the file by hand. */
export type Case = {
  readonly file: string
  /** The figures as `figuresOf` writes them, the rows refused and the questions a person is asked. */
  readonly right: string
  readonly refused?: number
  readonly asks?: readonly string[]
  /** What a person answers. */
  readonly words?: Readonly<Record<string, 'answered' | 'failed'>>
  readonly directions?: Readonly<Record<string, 'inbound' | 'outbound' | 'internal'>>
  /** Which option of a question, by its code. */
  readonly answers?: Readonly<Record<string, string>>
  /** The sum of the starts in UTC, where the moment itself is the doubt. */
  readonly starts?: number
}

const utc = (...texts: readonly string[]) => texts.reduce((sum, text) => sum + Date.parse(`${text}Z`) / 1000, 0)

/** The logs among the cases, and what each must come to. */
export const cases: readonly Case[] = [
  {
    file: '01-panasonic-smdr/smdr.txt', refused: 2, right: 'inbound abandoned 1 talk 0 wait 45; inbound answered 2 talk 965 wait 15; internal answered 1 talk 30 wait 0; outbound answered 1 talk 725 wait 0',
    starts: utc('2026-04-23T07:01:50', '2026-04-23T07:06:15', '2026-04-23T08:02:55', '2026-04-23T08:19:30', '2026-04-23T20:54:50'),
  },
  { file: '02-8x8-work-cdr/cdr.csv', right: 'inbound abandoned 1 talk 0 wait 1689; inbound answered 1 talk 180 wait 12; inbound machine 1 talk 0 wait 0; outbound answered 1 talk 60 wait 0' },
  {
    file: '03-wave-cdr/Cdr.csv', refused: 1, asks: ['directions', 'digits'], directions: { '>': 'inbound', '<': 'outbound', i: 'internal' }, answers: { digits: 'digits' },
    right: 'inbound answered 2 talk 121553 wait 0; internal answered 1 talk 45 wait 0; outbound answered 1 talk 7262 wait 0',
    starts: utc('2026-04-20T06:00:00', '2026-04-20T09:00:00', '2026-04-20T11:20:09', '2026-04-22T10:00:00'),
  },
  { file: '04-netgsm/gorusmedetayi.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 2 talk 4213 wait 0; outbound answered 1 talk 150 wait 0' },
  { file: '07-mikopbx-transfer/cdr_general.csv', right: 'inbound abandoned 1 talk 0 wait 30; inbound answered 1 talk 168 wait 12' },
  { file: '09-swyx/CDR.txt', right: 'inbound abandoned 1 talk 0 wait 31; inbound answered 2 talk 200 wait 40' },
  { file: '11-forum-300/calls.csv', right: 'inbound abandoned 1 talk 0 wait 31; inbound answered 1 talk 125 wait 7; inbound machine 1 talk 0 wait 20; outbound answered 1 talk 600 wait 12' },
  {
    file: '13-ringostat/calllog.csv', asks: ['words'], words: { proper: 'answered', 'repeat call': 'answered', 'call forwarding scheme did not work': 'failed' },
    right: 'inbound abandoned 1 talk 0 wait 33; inbound answered 3 talk 260 wait 24; inbound failed 1 talk 0 wait 3; inbound machine 1 talk 0 wait 20; outbound unanswered 1 talk 0 wait 25',
  },
  { file: '14-fusionpbx-callcenter/cdr.csv', refused: 1, right: 'inbound abandoned 1 talk 0 wait 46; inbound answered 1 talk 120 wait 11' },
  { file: '15-ringcentral-queue/calllog.csv', right: 'inbound abandoned 1 talk 0 wait 20; inbound answered 1 talk 95 wait 0' },
  { file: '25-quoted-thousands/calls.csv', right: 'inbound abandoned 1 talk 0 wait 1020; inbound answered 3 talk 4403 wait 25' },
  { file: '26-semicolon-long-comment/calls.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 2 talk 135 wait 0' },
  { file: '27-lone-quotes/calls.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 3 talk 155 wait 0' },
  { file: '28-zone-words/calls.csv', right: 'inbound answered 2 talk 180 wait 0; outbound answered 1 talk 30 wait 0' },
  { file: '29-old-cyrillic/koi8.csv', right: 'inbound abandoned 1 talk 0 wait 40; inbound answered 1 talk 65 wait 12; outbound answered 1 talk 90 wait 10' },
  { file: '30-comma-in-name/calls.csv', refused: 1, right: 'inbound answered 2 talk 80 wait 0; outbound answered 1 talk 120 wait 0' },
  { file: '35-sorted-by-talk/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '36-nothing-is-not-zero/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '37-one-repeated-id/calls.csv', asks: ['repeatedIds'], answers: { repeatedIds: 'calls' }, right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '38-row-of-types/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
]
