import { occupancies, officeForms, lines, talentFields, transportHubs } from '../../catalog/matching-codes.ts'
import type { Field } from './fields.ts'

/** What is asked of an office. */
export const officeFields: readonly Field[] = [
  { path: 'name', kind: 'text', label: { ja: '施設の名称', en: 'Name' }, required: true, max: 100, example: '駅前シェアオフィス' },
  { path: 'form', kind: 'one', as: 'list', label: { ja: '形態', en: 'Form' }, required: true, options: officeForms, example: 'shared' },
  { path: 'seats', kind: 'whole', label: { ja: '席数', en: 'Seats' }, unit: { ja: '席', en: 'seats' }, example: '40' },
  { path: 'privateRooms', kind: 'whole', label: { ja: '個室数', en: 'Private rooms' }, unit: { ja: '室', en: 'rooms' }, example: '3' },
  { path: 'meetingRooms', kind: 'whole', label: { ja: '会議室数', en: 'Meeting rooms' }, unit: { ja: '室', en: 'rooms' }, example: '2' },
  { path: 'security', kind: 'yes_no', isPresence: true, label: { ja: '入退室の管理', en: 'Access control' }, example: 'yes' },
  { path: 'lines', kind: 'many', label: { ja: '回線の種類', en: 'Lines' }, options: lines, example: ['optical_fibre'] },
  { path: 'mbps', kind: 'whole', label: { ja: '回線速度', en: 'Bandwidth' }, unit: { ja: 'Mbps', en: 'Mbit/s' }, example: '1000' },
  {
    path: 'rentYenMonth',
    kind: 'whole',
    label: { ja: '月額賃料', en: 'Rent' },
    unit: { ja: '円／月', en: 'yen a month' },
    example: '80000',
  },
  { path: 'trialStay', kind: 'yes_no', isPresence: true, label: { ja: 'お試し利用', en: 'Trial stay' }, example: 'yes' },
  { path: 'occupancies', kind: 'many', label: { ja: '使い方', en: 'Use' }, options: occupancies, example: ['resident'] },
  {
    path: 'from',
    kind: 'day',
    label: { ja: '利用開始日', en: 'Available from' },
    help: { ja: '例：2027-04-01、2027年4月1日、令和9年4月1日', en: 'Example: 2027-04-01' },
    example: '2027-04-01',
  },
]

/** What is or is not there, beside strengths and offices. */
export const factsFields: readonly Field[] = [
  {
    path: 'facts.subsidy',
    kind: 'yes_no',
    isPresence: true,
    label: { ja: '進出企業への補助金・助成金', en: 'A subsidy for companies that come' },
    example: 'yes',
  },
  {
    path: 'facts.taxRelief',
    kind: 'yes_no',
    isPresence: true,
    label: { ja: '進出企業への税制優遇', en: 'Tax relief for companies that come' },
    example: '',
  },
  {
    path: 'facts.visitTour',
    kind: 'yes_no',
    isPresence: true,
    label: { ja: '視察・誘致ツアー', en: 'Tours for companies' },
    example: 'yes',
  },
  { path: 'facts.nursery', kind: 'yes_no', isPresence: true, label: { ja: '保育所等', en: 'Nurseries' }, example: 'yes' },
  {
    path: 'facts.school',
    kind: 'yes_no',
    isPresence: true,
    label: { ja: '小中学校', en: 'Primary and lower secondary schools' },
    example: 'yes',
  },
  { path: 'facts.businessLand', kind: 'yes_no', isPresence: true, label: { ja: '事業用地', en: 'Land for business' }, example: '' },
  {
    path: 'facts.utilities',
    kind: 'yes_no',
    isPresence: true,
    label: { ja: '電力・用水などの事業インフラ', en: 'Power, water and other utilities for business' },
    example: '',
  },
  {
    path: 'facts.transport',
    kind: 'many',
    label: { ja: '近くの交通拠点', en: 'Transport hubs near' },
    options: transportHubs,
    example: ['expressway'],
  },
  {
    path: 'facts.talentFields',
    kind: 'many',
    label: { ja: '採用の見込める人材の分野', en: 'Fields in which companies find people' },
    options: talentFields,
    example: ['it_engineers'],
  },
]
