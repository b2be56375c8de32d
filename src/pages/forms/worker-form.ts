import { workerFormSchema } from '../../tickets/intake.schemas.ts'
import { consultationStep, contactStep, review } from './common-steps.ts'
import type { FormDescription } from './form.ts'

/** The short form of workers. */
export const workerForm: FormDescription = {
  audience: 'worker',
  title: { ja: '働き手のご相談', en: 'Workers' },
  schema: workerFormSchema,
  steps: [
    {
      ...consultationStep(
        'worker',
        {
          ja: '気になっている地域、いまのお仕事、ご家族のことなど、差し支えのない範囲でお書きください。',
          en: 'Regions you have in mind, your work, your family: as much as you like to tell.',
        },
        { topic: 'work.action', message: '会社を辞めずに地方へ移りたいです。' },
      ),
      lead: {
        ja: '入力はおよそ3分です。送信すると、相談できる移住の窓口と制度を、メールでご案内します。',
        en: 'It takes about 3 minutes. When you send it, a mail tells you which desks help with moving, and what support there is.',
      },
    },
    contactStep(false),
    review('worker'),
  ],
}
