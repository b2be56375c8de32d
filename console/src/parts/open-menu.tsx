import { Button, Menu, type ButtonProps } from '@mantine/core'
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'

export interface OpenMenuProps {
  /** What the button is called. */
  readonly label: string
  /** What stands on it. */
  readonly face: ReactNode
  readonly look: Pick<ButtonProps, 'variant' | 'color'>
  /** Above the entries. */
  readonly title?: string
  /** What it offers, with a line between groups. */
  readonly groups: readonly (readonly { readonly name: string; readonly act: () => void }[])[]
  readonly position?: 'bottom-start' | 'bottom-end'
  /** Where it could not be loaded. */
  readonly close: () => void
}

/** A menu that is open from the moment it is there. */
export function OpenMenu({ label, face, look, title, groups, position = 'bottom-end' }: OpenMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // It took the place of the button that was pressed, and gives the focus back to its own.
    button.current?.focus()
    setOpen(true)
  }, [])
  return (
    <Menu position={position} opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button {...look} ref={button} size="compact-sm" aria-label={label}>
          {face}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {title !== undefined && <Menu.Label>{title}</Menu.Label>}
        {groups.map((entries, index) => (
          <Fragment key={entries[0]?.name}>
            {index > 0 && <Menu.Divider />}
            {entries.map(({ name, act }) => (
              <Menu.Item key={name} onClick={act}>
                {name}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
