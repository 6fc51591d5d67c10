// Actions behind a button. Items carry words and an icon; a dangerous one goes last, after a rule, in red.
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { Button, type ButtonSize, type ButtonVariant } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Menu.module.css';

export type MenuAction = {
  id: string;
  label: string;
  note?: string;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** Draws a rule above. */
  startsGroup?: boolean;
  onAction: () => void;
};

export type MenuProps = {
  items: readonly MenuAction[];
  /** Name of the button; «Más acciones» by default, read aloud when the button has only dots. */
  label?: string;
  /** With words the button is a Button; without, three dots. */
  button?: { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };
  disabled?: boolean;
};

/** Menu with its button. */
export function Menu({ items, label, button, disabled }: MenuProps) {
  const t = useWords();
  const name = label ?? t('ui.moreActions');
  return (
    <MenuTrigger>
      {button === undefined ? (
        <IconButton label={name} icon={<Ellipsis />} isDisabled={disabled} />
      ) : (
        <Button variant={button.variant} size={button.size} icon={button.icon} isDisabled={disabled}>
          {name}
        </Button>
      )}
      <Popover className={classes(styles.popover)} placement="bottom end" offset={6}>
        <AriaMenu className={classes(styles.menu)} aria-label={name}>
          {items.flatMap((item) => [
            item.startsGroup ? <Separator key={`${item.id}-rule`} className={classes(styles.rule)} /> : null,
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.disabled}
              onAction={item.onAction}
              className={classes(styles.item, item.danger && styles.danger)}
            >
              {item.icon}
              <span>
                {item.label}
                {item.note === undefined ? null : <small>{item.note}</small>}
              </span>
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
