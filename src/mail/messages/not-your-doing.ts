import type { Wording } from '../text-blocks/wording.ts'

/** What a member of the desk is to do who did not do themselves what a mail tells of their second factor. */
export function notYourDoing({ say }: Wording): string {
  return say(
    'お心当たりがない場合は、パスワードが第三者に知られているおそれがあります。すぐに管理者へ連絡し、認証アプリの解除を依頼したうえで、次のページの「パスワードをお忘れの方」から再設定してください。',
    'If it was not you, somebody may know your password: tell an administrator at once, who takes the app away, and choose another password from the page below (“Forgotten your password?”).',
  )
}
