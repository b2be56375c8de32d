interface InBothLanguages {
  readonly ja: string
  readonly en: string
}

/** A place workers can turn to with questions about moving to a region. */
export interface MigrationDesk {
  readonly code: string
  readonly name: InBothLanguages
  /** What it helps with. */
  readonly help: InBothLanguages
  readonly url?: string
}

/**
 * The migration desks a worker's ticket is referred to. Only what exists for certain, and no telephone numbers:
 * those change, as do legal forms of names, and a wrong one is worse than none.
 * The grant (移住支援金) and what was added to it are from the founding paper of 2021.
 */
export const migrationDesks: readonly MigrationDesk[] = [
  {
    code: 'furusato_kaiki',
    name: { ja: 'ふるさと回帰支援センター（東京・有楽町）', en: 'Furusato Kaiki Support Center (Yurakucho, Tokyo)' },
    help: {
      ja: '全国の自治体と連携し、移住希望者の相談を地域ごとに受けている相談窓口です。どの地域がよいか決まっていない段階からご相談いただけます。',
      en: 'A service that works with municipalities all over Japan and advises people who think of moving, region by region. You need not have chosen a region yet.',
    },
    url: 'https://www.furusatokaiki.net/',
  },
  {
    code: 'local_governments',
    name: { ja: '都道府県・市町村の移住相談窓口', en: 'Migration desks of prefectures and municipalities' },
    help: {
      ja: '住まい、仕事、子育て、お試し移住など、その地域での暮らしの相談を受けています。気になる地域がお決まりの場合は、その都道府県または市町村の窓口へ直接ご相談ください。',
      en: 'They advise on housing, work, bringing up children and trial stays in their own region. If you have a region in mind, please ask its prefecture or municipality directly.',
    },
  },
  {
    code: 'iikamo',
    name: { ja: 'いいかも地方暮らし（内閣官房・内閣府）', en: 'Iikamo Chiho-gurashi (Cabinet Secretariat and Cabinet Office)' },
    help: {
      ja: '地方への移住に役立つ制度や相談先、移住された方の体験談などをまとめたウェブサイトです。',
      en: 'A website (in Japanese) with schemes and services for moving to the regions and with the stories of people who have moved.',
    },
    url: 'https://www.chisou.go.jp/iikamo/',
  },
  {
    code: 'grants',
    name: { ja: '移住支援金（実施する都道府県・市町村の担当課）', en: 'Migration grants (prefectures and municipalities that offer them)' },
    help: {
      ja: '東京圏から地方へ移住して就業・起業する方などに支給される支援金です。令和3年度からは、移住先でテレワークにより移住前の業務を続ける方も対象に加わりました。実施の有無と要件は自治体により異なりますので、移住先の自治体へご確認ください。',
      en: 'A grant for people who move from the Tokyo area to a region and take up work or start a business there. Since fiscal year 2021 it is also open to those who keep their job by telework. Whether and on what terms it is offered differs; please ask the municipality you are moving to.',
    },
  },
]
