import { useMonaco } from '@graphiql/react';
import type * as monaco from 'monaco-editor';
import { useEffect } from 'react';
import { type Accent, toHex } from './accents.ts';

type EditorTheme = monaco.editor.IStandaloneThemeData;

/** Colours of one ground, in Monaco's notation: `#rrggbb` for surfaces, `rrggbb` for tokens. */
interface Ink {
  base: EditorTheme['base'];
  surface: string;
  selected: string;
  lineNumber: string;
  field: string;
  type: string;
  text: string;
  number: string;
  variable: string;
  comment: string;
}

const light: Ink = {
  base: 'vs',
  surface: '#ffffff',
  selected: '#5b67821f',
  lineNumber: '#a3abbd',
  field: '27324a',
  type: '8a4b00',
  text: '0b6b5d',
  number: 'a8400c',
  variable: '9a2c7c',
  comment: '6e7890',
};

const dark: Ink = {
  base: 'vs-dark',
  surface: '#1c202b',
  selected: '#c3cbe024',
  lineNumber: '#5d6780',
  field: 'd9dfee',
  type: 'e9c583',
  text: '84d8c5',
  number: 'f3b47e',
  variable: 'f09fd3',
  comment: '8892aa',
};

/** Redraws GraphiQL's two editor themes, under their own names, in the variant's colour. */
export function useEditorTheme(accent: Accent) {
  const editor = useMonaco((state) => state.monaco)?.editor;
  useEffect(() => {
    editor?.defineTheme('graphiql-LIGHT', themeOf(light, toHex(accent.light)));
    editor?.defineTheme('graphiql-DARK', themeOf(dark, toHex(accent.dark)));
  }, [editor, accent]);
}

function themeOf(ink: Ink, accent: string): EditorTheme {
  return { base: ink.base, inherit: true, colors: surfacesOf(ink, accent), rules: tokensOf(ink, accent) };
}

function surfacesOf(ink: Ink, accent: string): EditorTheme['colors'] {
  return {
    'editor.background': '#00000000',
    'editor.foreground': `#${ink.field}`,
    'editorLineNumber.foreground': ink.lineNumber,
    'editorWidget.background': ink.surface,
    'editorHoverWidget.background': ink.surface,
    'editorSuggestWidget.background': ink.surface,
    'editorSuggestWidget.selectedBackground': ink.selected,
    'editorSuggestWidget.highlightForeground': accent,
    'list.hoverBackground': ink.selected,
    'list.highlightForeground': accent,
    'menu.background': ink.surface,
    'quickInput.background': ink.surface,
    'textLink.foreground': accent,
    'editorLink.activeForeground': accent,
    focusBorder: accent,
    'editorBracketHighlight.foreground1': `#${ink.comment}`,
    'editorBracketHighlight.foreground2': `#${ink.comment}`,
    'editorBracketHighlight.foreground3': `#${ink.comment}`,
    'scrollbar.shadow': '#00000000',
  };
}

function tokensOf(ink: Ink, accent: string): EditorTheme['rules'] {
  return [
    { token: 'keyword', foreground: accent.slice(1) },
    { token: 'annotation', foreground: accent.slice(1) },
    { token: 'key.identifier.gql', foreground: ink.field },
    { token: 'type.identifier.gql', foreground: ink.type },
    { token: 'argument.identifier.gql', foreground: ink.variable },
    { token: 'string', foreground: ink.text },
    { token: 'string.key.json', foreground: ink.field },
    { token: 'string.value.json', foreground: ink.text },
    { token: 'number', foreground: ink.number },
    { token: 'comment', foreground: ink.comment },
  ];
}
