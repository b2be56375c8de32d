import type { Strength } from '../../catalog/matching-codes.ts'

/** Words and phrases that name a thing, as municipalities and companies write them. */
interface Ways {
  readonly ja: readonly string[]
  readonly en: readonly string[]
}

/** Ways in Japanese between spaces, ways in English between commas. */
function said(ja: string, en: string): Ways {
  return { ja: ja.split(/\s+/u), en: en.split(/,\s*/u) }
}

/**
 * How the strengths are said, beside their names in the catalog. Each way stands for the thing by itself: a word that also
 * stands for others (オフィス, テレワーク, 研究) or inside other words (海 in 北海道) is left out.
 * Sources: the founding papers (29 March and 13 April 2021), the vocabularies of the surveys of companies
 * (needs_vocabulary, municipal_support_measures_soumu_2022), and † ordinary synonyms, this project's reading.
 */
export const waysOfSaying: Readonly<Record<Strength, Ways>> = {
  industry_cluster: said(
    '産業集積 産業の集積 企業集積 企業の集積 産業団地 工業団地 地場産業 産業クラスター',
    'industry cluster, industrial cluster, cluster of industry, cluster of firms, industrial park',
  ),
  ict_cluster: said(
    'ICT産業 IT産業 情報通信業 情報通信産業 IT関連企業 ICT関連企業 IT企業の集積 ソフトウェア企業 デジタル産業',
    'ict cluster, it cluster, tech cluster, it industry, ict industry, cluster of it firms, software firms',
  ),
  university: said('大学 大学院 産学連携 産学官連携 共同研究', 'university, joint research, academia'),
  technical_college: said('高専 高等専門学校 工業高専', 'technical college, kosen, college of technology'),
  tourism: said(
    '観光資源 観光地 観光客 観光名所 観光スポット 観光施設 世界遺産 インバウンド 名所旧跡',
    'tourism, tourist, sightseeing, world heritage',
  ),
  nature_resort: said(
    `自然豊か 豊かな自然 豊かな海 大自然 自然環境 温泉 リゾート 保養地 海辺 海岸 海沿い 海水浴 海と ビーチ 砂浜 山々
      高原 山岳 登山 里山 湖畔 清流 渓谷 森林 国立公園 国定公園 スキー サーフィン 波乗り マリンスポーツ アウトドア キャンプ`,
    'nature, hot spring, onsen, sea, seaside, beach, coast, resort, mountain, forest, river, lake, ski, surfing, outdoor',
  ),
  talent: said(
    '人材 労働力 働き手 採用 生産年齢人口 若者が多い 採りたい 雇いたい 新卒 大卒 大学卒',
    'talent, workforce, labour, labor, skilled people, recruitment, hiring',
  ),
  science_talent: said(
    `理工系 理系 工学系 IT人材 ICT人材 デジタル人材 DX人材 エンジニア 技術者 技術系人材 技術人材 高度人材 研究者 研究人材
      プログラマー データサイエンティスト`,
    'engineer, science and engineering talent, science talent, engineering talent, it talent, tech talent, scientist, developer',
  ),
  uij_hiring: said(
    'UIJターン UIターン Uターン Iターン Jターン 地元出身者 出身者の採用 還流',
    'uij turn, u turn, i turn, return migration, people who come back, returnees',
  ),
  in_migration: said(
    '移住 転入 定住 人口増 社会増 二地域居住 二拠点居住 関係人口',
    'people moving in, in migration, newcomer, relocating family, two bases, migrant',
  ),
  living_environment: said(
    `生活環境 住環境 暮らしやすさ 暮らしやすい 住みやすさ 住みやすい 暮らし 豊かな生活 豊かな生き方 生活の質
      ワークライフバランス ウェルビーイング`,
    'living environment, quality of life, well being, wellbeing, work life balance, richer living, livability, liveability',
  ),
  housing: said('住まい 住宅 住居 空き家 社宅 賃貸 社員寮 家賃補助', 'housing, dwelling, apartment, home, vacant house'),
  childcare_education: said(
    '子育て 保育 待機児童 幼稚園 こども園 教育環境 教育移住 学童',
    'child care, childcare, nursery, kindergarten, parenting, education',
  ),
  schools: said('学校教育 小学校 地元小学校 中学校 小中学校 高等学校 高校 少人数学級 義務教育 山村留学', 'school, schooling, small class'),
  medical_care: said('医療 病院 診療所 クリニック 医師 救急', 'medical, hospital, clinic, doctor, health care, healthcare'),
  daily_life: said(
    '買物 買い物 スーパー 商店街 商業施設 生活利便 地域交通 公共交通 路線バス コミュニティバス',
    'shopping, local transport, supermarket, shop, local bus, daily life',
  ),
  projects: said(
    'プロジェクト 実証事業 実証実験 モデル事業 官民連携 共同事業',
    'project, pilot, public private partnership, model programme',
  ),
  smart_city: said(
    `スマートシティ スーパーシティ スマートタウン 実証フィールド 実証事業 実証実験 実証の場 社会実装 データ連携基盤 都市OS
      デジタル田園都市`,
    'smart city, field trial, test bed, testbed, proof of concept, living lab, super city',
  ),
  regional_issues: said(
    '地域課題 社会課題 課題解決 SDGs 脱炭素 持続可能 地域貢献 社会貢献 商店街を盛り上げ 商店街の活性化 商店街の再生',
    'sdgs, sdg, regional issue, social issue, sustainability, decarbonisation, carbon neutral',
  ),
  satellite_office: said(
    `サテライトオフィス シェアオフィス コワーキング テレワーク拠点 テレワークオフィス テレワーク施設 テレワークセンター
      リモートオフィス レンタルオフィス サテライト拠点`,
    'satellite office, shared office, coworking, co working, remote office, telework centre, telework center',
  ),
  ict_office: said(
    'ICT企業 IT企業 ICT関連企業 IT関連企業 ICTオフィス ITオフィス インテリジェントオフィス インキュベーション施設',
    'office for ict, ict office, it office, office for it, ict firm, it firm',
  ),
  workation: said(
    'ワーケーション ワーケイション ワークケーション ブレジャー 滞在型テレワーク 休暇と仕事 合宿',
    'workation, workcation, bleisure, work and holiday, retreat',
  ),
  support_measures: said(
    '支援措置 支援制度 補助金 助成金 交付金 奨励金 補助 助成 税制優遇 税制 減税 固定資産税 支援金 優遇',
    'subsidy, subsidies, grant, tax relief, tax incentive, support measure, incentive',
  ),
  local_exchange: said(
    '地元企業との交流 地域企業との交流 住民との交流 地域との交流 交流会 地域交流 地元企業とのマッチング ビジネスマッチング',
    'exchange with local, local exchange, networking, business matching, community event',
  ),
  open_innovation: said(
    'オープンイノベーション 共創 協業 新規事業 ビジネスコンテスト アクセラレーター スタートアップ支援 イノベーション拠点',
    'open innovation, co creation, accelerator, new business, business contest, innovation hub',
  ),
  head_commitment: said(
    '首長 市長 町長 村長 区長 トップセールス トップのコミットメント',
    "mayor, head's commitment, commitment of the head, commitment of the mayor, top commitment",
  ),
  one_stop: said(
    'ワンストップ 総合窓口 一元窓口 相談窓口 専任担当 伴走支援 コンシェルジュ',
    'one stop, single window, concierge, dedicated contact',
  ),
  security_rooms: said(
    'セキュリティ 個室 入退室管理 防音 会議室 施錠 オンライン会議ブース',
    'security, private room, meeting room, soundproof, access control',
  ),
  distinctive_property: said(
    '廃校 古民家 町家 旧校舎 元小学校 空き店舗 空き校舎 遊休施設 蔵を改装 酒蔵 リノベーション',
    'former school, old house, renovated, vacant shop, traditional house, kominka',
  ),
  aftercare: said(
    '定着支援 アフターケア 進出後の支援 進出後の定着 移住後の支援 進出企業間 フォローアップ 定着を支援',
    'aftercare, after care, follow up, settling in, retention support',
  ),
  bcp_site: said(
    `BCP 事業継続 災害対策 災害時 バックアップ拠点 バックアップオフィス 拠点分散 拠点の分散 リスク分散 災害リスクの分散
      同時被災 同時に被災`,
    'bcp, business continuity, backup site, disaster recovery, spread of risk, spread of disaster risk',
  ),
  low_disaster_risk: said(
    '災害リスクの低さ 災害リスクが低い 災害が少ない 災害の少ない 災害の危険の少ない 地震が少ない 地震の少ない 災害に強い 地盤が強い 強固な地盤 浸水想定区域外 台風が少ない',
    'low disaster risk, few earthquakes, safe from disaster, solid ground, low risk of disaster',
  ),
  head_office_functions: said(
    '本社機能 本部機能 本社移転 本社の移転 本社を移転 管理部門 本社業務 本部業務 本社の一部 本社分散 地方拠点強化',
    'head office, headquarters, corporate functions, hq functions',
  ),
  access: said(
    '交通アクセス アクセス 新幹線 空港 特急 高速道路 インターチェンジ 都心から 東京から 直通',
    'access, bullet train, shinkansen, airport, expressway, from tokyo',
  ),
  connectivity: said(
    '高速回線 光回線 光ファイバー 5G Wi-Fi ブロードバンド 通信環境 高速通信 ギガビット ネット環境',
    'fast network, fibre, fiber, broadband, wifi, wi fi, gigabit, 5g, bandwidth, high speed internet',
  ),
  local_market: said(
    '地方の市場 地域市場 販路 地場の需要 商圏 新たな市場 顧客開拓',
    'local market, market, sales channel, local demand, customers',
  ),
  cost: said('賃料 家賃 コスト 安価 低廉 人件費 地価 土地代 固定費', 'low cost, rent, cheap, inexpensive, cost, wage level, affordable'),
  municipal_finance: said('財政 財政力 健全な財政 経常収支 公債費', 'municipal finance, sound finance, fiscal, public debt'),
}

/**
 * Words of the catalog's names that name the strength where a company asks for it, though in a note they say too little: 「災害」 in a wish
 * is about safety, in a note about anything.
 */
export const namedInWishes: Readonly<Partial<Record<Strength, readonly string[]>>> = {
  tourism: ['観光'],
  nature_resort: ['自然'],
  talent: ['人口'],
  childcare_education: ['教育'],
  schools: ['学校', '教育'],
  daily_life: ['交通'],
  regional_issues: ['課題'],
  support_measures: ['支援'],
  local_exchange: ['地元企業', '地域企業'],
  bcp_site: ['災害', '自然災害', '大災害', '分散'],
  low_disaster_risk: ['災害', '自然災害', '大災害'],
  head_office_functions: ['本社'],
  connectivity: ['回線'],
}
