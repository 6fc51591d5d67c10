// Buttons with words. Variants: primary (ink, the one thing to do), outline, accent (moves the whole room),
// quiet, danger. Every size has a 44 px target. Links that look like buttons: ButtonLink, with the same props.
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link,
  type LinkProps,
} from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'outline' | 'accent' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

type Looks = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Takes the whole width. */
  block?: boolean;
  /** For buttons on ink or marigold grounds: transparent, with the colour of the text around. */
  inherit?: boolean;
  /** Drawn before the words. */
  icon?: ReactNode;
  /** Drawn after the words. */
  iconAfter?: ReactNode;
  className?: string;
  children: ReactNode;
};

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & Looks;
export type ButtonLinkProps = Omit<LinkProps, 'className' | 'children' | 'style'> & Looks;

/** A button. `isPending` shows a spinner, keeps the focus and ignores presses; `onPress` is the handler. */
export function Button(props: ButtonProps) {
  const { variant, size, block, inherit, icon, iconAfter, className, children, isPending, ...rest } = props;
  // Not the kit's own pending state: it announces a button that is often gone by then, an image without a name.
  const pending = isPending
    ? ({ type: 'button', onPress: undefined, 'aria-disabled': true, 'data-pending': true } as const)
    : {};
  return (
    <AriaButton {...rest} {...pending} className={lookOf(props)}>
      {isPending ? <Spinner size="1.1em" /> : icon}
      {children}
      {iconAfter}
    </AriaButton>
  );
}

/** A link that looks like a button; needs `href`. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, size, block, inherit, icon, iconAfter, className, children, ...rest } = props;
  return (
    <Link {...rest} className={lookOf(props)}>
      {icon}
      {children}
      {iconAfter}
    </Link>
  );
}

function lookOf({ variant = 'outline', size = 'md', block, inherit, className }: Looks): string {
  return classes(
    styles.button,
    styles[variant],
    size !== 'md' && styles[size],
    block && styles.block,
    inherit && styles.inherit,
    className,
  );
}
