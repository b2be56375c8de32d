import type { Strength } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'

function use(ja: string, en: string): Sentence {
  return { ja, en }
}

/** Which companies each strength of a municipality is told to: why it is asked. As it stands before 「への紹介」 and after “for”. */
export const strengthUses: Readonly<Record<Strength, Sentence>> = {
  industry_cluster: use('近くに協業先や取引先を求める企業', 'companies that want partners and customers nearby'),
  ict_cluster: use('IT企業や、IT分野の協業先を求める企業', 'IT firms, and companies that want partners in IT'),
  university: use('共同研究や新卒採用を考える企業', 'companies that plan joint research or hire graduates'),
  technical_college: use('若い技術者を採用したい企業', 'companies that want to hire young engineers'),
  tourism: use('観光に関わる事業や、滞在型の研修を考える企業', 'companies in tourism, or that plan training with a stay'),
  nature_resort: use('ワーケーションや、働く環境の改善を考える企業', 'companies that plan workation or a better place to work'),
  talent: use('現地で人を採用したい企業', 'companies that want to hire locally'),
  science_talent: use('現地で技術者を採用したい企業', 'companies that want to hire engineers locally'),
  uij_hiring: use('地元に戻る人や移り住む人を採用したい企業', 'companies that want to hire people who come back or move in'),
  in_migration: use('社員の移住や、移住者の採用を考える企業', 'companies whose staff would move, or that hire who moved'),
  living_environment: use('社員の移住や定着を考える企業', 'companies whose staff would move and should stay'),
  housing: use('社員の住まいを必要とする企業', 'companies that need homes for staff'),
  childcare_education: use('子育て中の社員が移り住む企業', 'companies whose staff would move with small children'),
  schools: use('就学中の子どものいる社員が移り住む企業', 'companies whose staff would move with children at school'),
  medical_care: use('社員と家族の移住を考える企業', 'companies whose staff would move with their families'),
  daily_life: use('車のない社員も移り住む企業', 'companies whose staff would move without a car'),
  projects: use('地域の事業に加わりたい企業', 'companies that want to join projects of the region'),
  smart_city: use('実証実験の場を探す企業', 'companies that look for field trials'),
  regional_issues: use('地域の課題やSDGsに取り組む企業', 'companies that work on regional issues or SDGs'),
  satellite_office: use('サテライトオフィスを置きたい企業', 'companies that want a satellite office'),
  ict_office: use('設備の整ったオフィスを求めるIT企業', 'IT firms that need well-equipped offices'),
  workation: use('ワーケーションを取り入れたい企業', 'companies that plan workation'),
  support_measures: use('進出の費用を抑えたい企業', 'companies that look at the cost of coming'),
  local_exchange: use('地元の企業や住民とつながりたい企業', 'companies that want to meet local firms and residents'),
  open_innovation: use('他の組織と新しい事業を始めたい企業', 'companies that want to start something new with others'),
  head_commitment: use('自治体の本気度を重んじる企業', 'companies that want the head of the municipality behind it'),
  one_stop: use('手続きの負担を減らしたい企業', 'companies that want little paperwork'),
  security_rooms: use('機密情報や個人情報を扱う企業', 'companies that handle confidential or personal data'),
  distinctive_property: use('特色のある建物を使いたい企業', 'companies that want a building with character'),
  aftercare: use('進出後の支えを重んじる企業', 'companies that want help after they came'),
  bcp_site: use('災害に備えて拠点を分けたい企業', 'companies that spread their sites against disasters'),
  low_disaster_risk: use('災害のおそれの小さい場所を求める企業', 'companies that want a place safe from disasters'),
  head_office_functions: use('本社の機能の一部を移したい企業', 'companies that would move parts of their head office'),
  access: use('本社や取引先との行き来が多い企業', 'companies whose staff travel often'),
  connectivity: use('大容量の通信を必要とする企業', 'companies that send much data'),
  local_market: use('地方に販路や顧客を求める企業', 'companies that look for customers in the regions'),
  cost: use('賃料や人件費を抑えたい企業', 'companies that look at rent and other costs'),
  municipal_finance: use('施策の続く見込みを重んじる企業', 'companies that want measures to last'),
}
