import { loadConfig } from '../src/config.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import { reconcileMail } from '../src/follow-ups/reconcile-mail.ts'
import type { DifferenceCode } from '../src/follow-ups/reconcile.store.ts'
import { runTool } from './run-tool.ts'
import { withDesk } from './with-desk.ts'

/** What each difference says of the row named beside it. */
const sentences: Record<DifferenceCode, string> = {
  state_differs_from_history: 'the row and its history disagree about what became of it / 状態と履歴が一致しません',
  given_up_otherwise: 'refused and unanswered are told apart otherwise than is recorded / 失敗と結果不明の別が記録と一致しません',
  another_kind: 'the history says another kind of mail / メールの種類が履歴と一致しません',
  another_series: 'it belongs to another series than was planned / メールの流れが予定の記録と一致しません',
  mail_is_gone: 'the history speaks of a mail that is not there / 履歴にあるメールの行がありません',
  mail_was_never_planned: 'an event that brings this mail happened, but it was never planned / 予定されるべきメールがありません',
  brought_mail_is_gone:
    'an event, the calendar or somebody brought it, but its row is not there / 出来事・暦・手作業により予定されたメールの行がありません',
  brought_by_nothing: 'nothing is on record that brought it / 予定の元となった記録がありません',
  happening_without_reaction: 'nobody reacted to this event, and nobody will / この出来事に応じた処理の記録がありません',
  happening_is_gone: 'mails of this event are on record, but the event is not there / 処理の記録にある出来事がありません',
  planned_mail_is_gone: 'it was planned, but its row is not there / 予定されたメールの行がありません',
  plan_is_missing: 'nobody wrote down that it was planned / 予定の記録がありません',
  due_at_another_time: 'it is due at another time than is recorded / 送信予定日時が記録と一致しません',
  planned_otherwise:
    'whom it goes to, what it is about or how it goes is not what was planned / 宛先・内容・送り方が予定の記録と一致しません',
  worded_otherwise: 'its words are not those that were written for it / 本文または件名が予定時から書き換えられています',
  planner_is_gone: 'the event that planned it is not there / 予定の元となった出来事がありません',
  planned_by_another: 'it was brought by another event than it says / 予定の元となった出来事が記録と一致しません',
  attempts_miscounted: 'it counts other attempts than are recorded / 送信の試みの数が記録と一致しません',
  sent_without_answer: 'it counts as sent, but no such answer of a server is recorded / 送信済みですが、サーバの応答の記録がありません',
  answer_without_sent: 'a server took it, but it does not count as sent / サーバは受け取りましたが、送信済みになっていません',
  sent_too_often: 'it was taken more often than lost answers explain / 説明のつかない重複送信です',
  attempts_contradict:
    'its attempts differ in Message-ID, end before they begin, or were taken by a refusal / 送信の試みの記録に矛盾があります',
  given_up_untried: 'it was given up on without any attempt / 送信を試みずに打ち切られています',
  attempt_open_or_missing: 'an attempt is open though nobody sends it, or none is open while it is sent / 送信の試みの記録が閉じていません',
  cancelled_without_reason: 'it is cancelled without a reason, or has one without being cancelled / 取消しの理由が正しくありません',
  cancelled_for_another_reason: 'the history says another reason why it was cancelled / 取りやめの理由が履歴と一致しません',
  skipped_for_other_words: 'the reason for skipping it was changed / 見送りの理由が書き換えられています',
  held_without_word: 'it is kept back for what the history does not say / 保留の理由が履歴と一致しません',
  hold_taken_away: 'the history keeps it back, but the row does not / 履歴では保留中ですが、保留されていません',
  paused_without_pause: 'it is kept back, but its ticket is not paused / 一時停止されていない案件のメールが止まっています',
  task_is_gone: 'this task was made, but it is not there / 作成された対応事項がありません',
  task_differs_from_history:
    'the task and the history disagree about its kind, its mail, or when and by whom it was done / 対応事項の種類・対象・完了が履歴と一致しません',
  suppression_is_gone: 'mails to an address were stopped, but nothing says so any more / 配信停止の記録がありません',
  suppression_differs_from_history:
    'the suppression and the history disagree about its reason, its origin, its beginning or its end / 配信停止の理由・経緯・開始・解除が履歴と一致しません',
  suppression_of_another_address: 'the mail that told of it went to another address / 配信停止の元となったメールの宛先と一致しません',
}

/** `npm run mail:reconcile`: holds every mail against events and attempts, beside a running desk or without one. Ends with 1 on any difference, with 2 when it could not look. */
await runTool([CannotStart], reconcile, { failsWith: 2 })

async function reconcile(): Promise<void> {
  const { config } = loadConfig()
  const { mails, differences } = await withDesk(config, { mayBegin: false }, reconcileMail)
  for (const { difference, row, found } of differences) console.log(`${row}  ${difference} (${found}): ${sentences[difference]}`)
  console.log(`${mails} mails, ${differences.length} differences.  メール${mails}件、不一致${differences.length}件。`)
  if (differences.length > 0) process.exitCode = 1
}
