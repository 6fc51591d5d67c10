// A square button without visible words. Only undo, redo, zoom, close and grip go always without label;
// anything else should be a Button. `label` is read aloud and shown as a tooltip on hover and focus.
import type { ReactNode } from 'react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> & {
  label: string;
  icon: ReactNode;
  variant?: 'quiet' | 'outline' | 'primary';
  /** For ink or marigold grounds. */
  inherit?: boolean;
  className?: string;
};

/** A 44 px square with an icon. */
export function IconButton({ label, icon, variant = 'quiet', inherit, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles[variant], inherit && styles.inherit, className)}
      >
        {icon}
      </Button>
      <Tooltip className={classes(styles.tooltip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
