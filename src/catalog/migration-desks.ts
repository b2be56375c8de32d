/** A place workers can turn to with questions about moving to a region. */
export interface MigrationDesk {
  readonly name: string
  /** What it helps with. */
  readonly help: string
  readonly url?: string
}

/**
 * The migration desks a worker's ticket is referred to. Only what exists for certain, and no telephone numbers:
 * those change, as do legal forms of names, and a wrong one is worse than none.
 * The grant (移住支援金) and what was added to it are from the founding paper of 2021.
 */
export const migrationDesks: readonly MigrationDesk[] = [
  {
    name: 'ふるさと回帰支援センター（東京・有楽町）',
    help: '全国の自治体と連携し、移住希望者の相談を地域ごとに受けている相談窓口です。どの地域がよいか決まっていない段階からご相談いただけます。',
    url: 'https://www.furusatokaiki.net/',
  },
  {
    name: '都道府県・市町村の移住相談窓口',
    help: '住まい、仕事、子育て、お試し移住など、その地域での暮らしの相談を受けています。気になる地域がお決まりの場合は、その都道府県または市町村の窓口へ直接ご相談ください。',
  },
  {
    name: 'いいかも地方暮らし（内閣官房・内閣府）',
    help: '地方への移住に役立つ制度や相談先、移住された方の体験談などをまとめたウェブサイトです。',
    url: 'https://www.chisou.go.jp/iikamo/',
  },
  {
    name: '移住支援金（実施する都道府県・市町村の担当課）',
    help: '東京圏から地方へ移住して就業・起業する方などに支給される支援金です。令和3年度からは、移住先でテレワークにより移住前の業務を続ける方も対象に加わりました。実施の有無と要件は自治体により異なりますので、移住先の自治体へご確認ください。',
  },
]
