// The rich editor of the description: paragraphs, bold, italic and lists over the shared fragment, with the
// carets of the others. Lazy chunk: nothing else imports Tiptap.
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { Bold as BoldIcon, Italic as ItalicIcon, List, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { draftDescription } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { drawCaret, followCarets, selectionOf } from './carets.ts';
import styles from './DescriptionEditor.module.css';
import { useDraft } from './useDraft.ts';

/** Enter makes the next item; Tab is left alone, so that the keyboard can always leave the field. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

export function DescriptionEditor({ count }: { count: ReactNode }) {
  const t = useWords();
  const { view } = useMesa();
  const { doc, provider } = useDraft();
  const parties = view.parties.map((party) => `${party.id} ${party.kind}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the looks change only with the parties
  const looks = useMemo(() => lookByParty(view.parties), [parties]);
  const editor = useEditor(
    {
      extensions: [
        Document,
        Paragraph,
        Text,
        Bold,
        Italic,
        BulletList,
        OrderedList,
        Item,
        Collaboration.configure({ fragment: draftDescription(doc) }),
        CollaborationCaret.configure({
          provider,
          // The server writes who this is; a device only says that it is here.
          user: {},
          render: (user) => drawCaret(user, looks),
          selectionRender: (user) => selectionOf(user, looks),
        }),
      ],
      injectCSS: false,
      editorProps: {
        attributes: {
          class: styles.text ?? '',
          role: 'textbox',
          'data-field': 'description',
          'aria-multiline': 'true',
          'aria-label': t('writing.descriptionLabel'),
          'aria-describedby': 'compromiso-cuenta',
          'data-placeholder': t('writing.descriptionPlaceholder'),
          spellcheck: 'true',
        },
      },
    },
    [doc, looks],
  );
  useFollowedCarets(provider.awareness, editor);
  return (
    <div className={styles.editor}>
      <EditorContent editor={editor} className={styles.frame} />
      <div className={styles.foot}>
        {editor ? <Toolbar editor={editor} /> : null}
        {count}
      </div>
    </div>
  );
}

function useFollowedCarets(awareness: Awareness, editor: Editor | null): void {
  useEffect(() => (editor ? followCarets(awareness, () => editor.view.dom) : undefined), [awareness, editor]);
}

function Toolbar({ editor }: { editor: Editor }) {
  const t = useWords();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('writing.format')}>
      <IconButton
        label={t('writing.bold')}
        icon={<BoldIcon />}
        aria-pressed={on.bold}
        className={styles.tool ?? ''}
        onPress={() => chain().toggleBold().run()}
      />
      <IconButton
        label={t('writing.italic')}
        icon={<ItalicIcon />}
        aria-pressed={on.italic}
        className={styles.tool ?? ''}
        onPress={() => chain().toggleItalic().run()}
      />
      <IconButton
        label={t('writing.bulletList')}
        icon={<List />}
        aria-pressed={on.bulletList}
        className={styles.tool ?? ''}
        onPress={() => chain().toggleBulletList().run()}
      />
      <IconButton
        label={t('writing.orderedList')}
        icon={<ListOrdered />}
        aria-pressed={on.orderedList}
        className={styles.tool ?? ''}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <span className={styles.rule} aria-hidden="true" />
      <IconButton
        label={t('writing.undo')}
        icon={<Undo2 />}
        isDisabled={!on.undo}
        onPress={() => chain().undo().run()}
      />
      <IconButton
        label={t('writing.redo')}
        icon={<Redo2 />}
        isDisabled={!on.redo}
        onPress={() => chain().redo().run()}
      />
    </div>
  );
}
