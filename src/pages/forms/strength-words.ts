import type { Strength } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'

interface StrengthWords {
  /** What is meant by it, in one line. */
  readonly explains: Sentence
  readonly example: Sentence
}

/** Shapes a card's words: Japanese and English of the line, then of the example. */
function card(ja: string, en: string, exampleJa: string, exampleEn: string): StrengthWords {
  return { explains: { ja, en }, example: { ja: exampleJa, en: exampleEn } }
}

/** What each strength means, for municipalities that have it and for companies that look for it alike. */
export const strengthWords: Readonly<Record<Strength, StrengthWords>> = {
  industry_cluster: card(
    '同じ分野や関連する分野の企業が集まっています。',
    'Firms of the same or related fields are near each other.',
    '精密機械の工場が集まる工業団地',
    'an estate of precision-machinery makers',
  ),
  ict_cluster: card(
    'ソフトウェアやデータを扱う企業・人材が集まっています。',
    'Firms and people in software and data are there.',
    '複数のIT企業が開発拠点を置いている',
    'several IT firms have development offices',
  ),
  university: card(
    '大学や研究機関があり、共同研究や採用につながります。',
    'A university or research institute to work with and to hire from.',
    '情報系の学部との共同研究',
    'joint research with a faculty of informatics',
  ),
  technical_college: card(
    '高等専門学校（高専）があり、技術者を育てています。',
    'A technical college (kosen) trains engineers.',
    '高専生のインターンシップや採用',
    'internships and hiring of kosen students',
  ),
  tourism: card(
    '名所や催しなど、人が訪れる理由があります。',
    'There are sights and events people come for.',
    '城下町のまちなみ、年間を通した観光客',
    'an old castle town with visitors all year',
  ),
  nature_resort: card(
    '海・山・温泉など、滞在したくなる自然があります。',
    'Sea, mountains or hot springs one wants to stay at.',
    '海を望むオフィス、仕事のあとの温泉',
    'an office with a view of the sea, a hot spring after work',
  ),
  talent: card(
    '働き手となる人口が地域にいます。',
    'There are people to work with.',
    '周辺を含めて10万人の通勤圏',
    'a commuting area of 100,000 people',
  ),
  science_talent: card(
    '理工系やITの仕事ができる人が地域にいます。',
    'There are people with skills in science, engineering or IT.',
    '地元でシステム開発の経験者を採用できる',
    'experienced developers can be hired locally',
  ),
  uij_hiring: card(
    '地元に戻りたい人や移り住みたい人の採用を支えています。',
    'Help with hiring people who come back or move in.',
    'UIJターン向けの合同説明会や就職支援金',
    'job fairs and grants for those who come back',
  ),
  in_migration: card(
    '移り住む人が増えている、または移住を支える仕組みがあります。',
    'People are moving in, or there is support for it.',
    '移住体験住宅、先輩移住者の紹介',
    'trial homes, and people who have moved to talk to',
  ),
  living_environment: card(
    '社員と家族が暮らしやすい環境が整っています。',
    'Staff and their families live well there.',
    '職場から自転車で通える住宅地',
    'homes within cycling distance of the office',
  ),
  housing: card(
    '住まいが手ごろに見つかります。',
    'Homes are easy to find and to afford.',
    '空き家バンク、家賃の補助',
    'a register of empty houses, help with rent',
  ),
  childcare_education: card(
    '子育てと教育の支援が手厚く用意されています。',
    'Good support for child care and education.',
    '待機児童なし、医療費の助成',
    'no waiting lists, help with medical cost of children',
  ),
  schools: card(
    '学校の選択肢や、特色ある教育があります。',
    'There is a choice of schools or schooling of its own kind.',
    '少人数学級、英語やプログラミングの教育',
    'small classes, English and programming',
  ),
  medical_care: card(
    '病院や診療所にかかりやすい地域です。',
    'Hospitals and doctors are easy to reach.',
    '総合病院まで車で15分',
    'a general hospital within 15 minutes by car',
  ),
  daily_life: card(
    '買い物や地域の移動に困りません。',
    'Shopping and getting around are easy.',
    '徒歩圏のスーパー、巡回バス',
    'a supermarket on foot, a local bus',
  ),
  projects: card(
    '企業も加われる事業が、いま地域で進んでいます。',
    'Projects under way that companies can join.',
    '駅前再開発、官民連携の事業',
    'a redevelopment, a public-private project',
  ),
  smart_city: card(
    '新しい技術やサービスを、まちの中で試せます。',
    'New technology and services can be tried out in the town itself.',
    '市民のデータを使った実証実験',
    'field trials with data of consenting citizens',
  ),
  regional_issues: card(
    '地域の課題を、企業と一緒に解きたいと考えています。',
    'The region wants to solve its issues together with companies.',
    '高齢者の移動、森林の活用、脱炭素',
    'mobility of the old, use of forests, decarbonisation',
  ),
  satellite_office: card(
    'サテライトオフィスとして使える施設があります。',
    'There are facilities to use as a satellite office.',
    '個室とWeb会議ブースのある共同オフィス',
    'a shared office with rooms and booths for calls',
  ),
  ict_office: card(
    'IT企業に必要な設備のあるオフィスがあります。',
    'Offices with what IT firms need.',
    'サーバー室、冗長化した回線',
    'a server room, redundant lines',
  ),
  workation: card(
    '仕事と滞在を組み合わせる受入れができます。',
    'Work and stay can be combined.',
    '研修と滞在を組み合わせた企業向けの行程',
    'programmes of training and stay for companies',
  ),
  support_measures: card(
    '補助・税の優遇・手続の相談など、進出する企業への支援が全体として手厚いです。',
    'Support for companies that come is generous as a whole: grants, tax relief, advice.',
    '改修費・家賃の補助に、専任の相談窓口を組み合わせた支援',
    'grants for refurbishing and rent, with an office that advises',
  ),
  local_exchange: card(
    '地元の企業や住民と交わる機会があります。',
    'There are occasions to meet local firms and residents.',
    '商工会との交流会、コミュニティマネージャー',
    'meetings with the chamber of commerce, a community manager',
  ),
  open_innovation: card(
    '異なる組織が組んで新しい事業を生む場があります。',
    'There are places where organisations start something new together.',
    '地元企業との共同開発、アクセラレーター',
    'joint development with local firms, an accelerator',
  ),
  head_commitment: card(
    '首長が先頭に立って受入れを進めています。',
    'The mayor or governor stands behind it.',
    '市長自らの企業訪問',
    'the mayor visits companies in person',
  ),
  one_stop: card(
    'ひとつの窓口で、土地から手続きまで相談できます。',
    'One desk for everything, from land to paperwork.',
    '専任の担当者が各課をつなぐ',
    'one officer who brings all departments together',
  ),
  security_rooms: card(
    '入退室の管理や個室があり、秘密を守って働けます。',
    'Access control and private rooms: confidential work is possible.',
    'ICカードの入退室管理、施錠できる個室',
    'key cards, rooms that lock',
  ),
  distinctive_property: card(
    '廃校や古民家など、個性のある建物を使えます。',
    'Buildings with character: former schools, old houses.',
    '木造校舎を改修したオフィス',
    'an office in a wooden school building',
  ),
  aftercare: card(
    '進出のあとも、定着まで支えます。',
    'Support goes on after arrival.',
    '採用・住まい・地域行事の相談',
    'help with hiring, homes and local life',
  ),
  bcp_site: card(
    '首都圏と同時に被災しにくく、拠点の分散に向きます。',
    'Unlikely to be hit together with the Tokyo area: fit for a second site.',
    '首都直下地震の想定区域の外',
    'outside the area of the expected Tokyo earthquake',
  ),
  low_disaster_risk: card(
    '地震・水害などのおそれが小さい地域です。',
    'Earthquakes and floods are less likely.',
    '固い地盤、浸水想定区域の外',
    'firm ground, outside flood zones',
  ),
  head_office_functions: card(
    '本社の一部の移転を受け入れられます。',
    'Parts of a head office can move there.',
    '総務・人事部門の移転の実績',
    'a back office has moved there before',
  ),
  access: card(
    '空港・新幹線・高速道路などで来やすい場所です。',
    'Easy to come to by air, rail or road.',
    '羽田から1時間、駅から15分',
    'an hour from Haneda, 15 minutes from the station',
  ),
  connectivity: card(
    '速く安定した通信回線があります。',
    'Fast and stable lines.',
    '全域に光回線、庁舎周辺に5G',
    'optical fibre everywhere, 5G in the centre',
  ),
  local_market: card(
    '地域の顧客や販路に近づけます。',
    'Near to customers and markets of the region.',
    '農業・観光向けサービスの顧客',
    'customers for services in farming or tourism',
  ),
  cost: card(
    '賃料や人件費などを抑えられます。',
    'Rent and other costs are low.',
    '都心の3分の1程度の賃料',
    'a third of the rent of central Tokyo',
  ),
  municipal_finance: card(
    '財政が健全で、施策が長く続くことが見込めます。',
    'Sound finances: measures are likely to last.',
    '財政力指数や将来負担比率',
    'the index of financial strength',
  ),
}
