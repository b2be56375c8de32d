import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { ProposalCount } from '../proposals/proposal-count.tsx'
import { useOperations } from '../session/use-operations.ts'
import { sectionGroups, sectionWords } from './section-catalog.ts'
import { TaskCount } from '../tasks/task-count.tsx'
import styles from './shell.module.css'

export function Sections() {
  const words = useWords(sectionWords)
  const can = useOperations()
  return sectionGroups
    .map((group) => group.filter(({ needs }) => can(needs)))
    .filter((group) => group.length > 0)
    .map((group) => (
      <div key={group[0]?.name}>
        <hr className={styles.rule} />
        {group.map(({ to, name }) => (
          <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} className={styles.view ?? ''}>
            <span>{words[name]}</span>
            {name === 'tasks' && <TaskCount />}
            {name === 'proposals' && <ProposalCount />}
          </Link>
        ))}
      </div>
    ))
}
