import { describe, expect, it } from 'vitest';
import { presentation } from '../../src/cli/terminal/terminal.js';

const terminal = { isTTY: true, columns: 100 };
const pipe = { isTTY: false };

describe('color', () => {
  it.each([
    ['on a terminal', {}, {}, terminal, true],
    ['in a pipe', {}, {}, pipe, false],
    ['on a dumb terminal', {}, { TERM: 'dumb' }, terminal, false],
    ['with NO_COLOR', {}, { NO_COLOR: '1' }, terminal, false],
    ['with an empty NO_COLOR', {}, { NO_COLOR: '' }, terminal, true],
    ['with FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, pipe, true],
    ['with an empty FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '' }, pipe, false],
    ['with FORCE_COLOR=0', {}, { FORCE_COLOR: '0' }, terminal, false],
    ['with FORCE_COLOR=false', {}, { FORCE_COLOR: 'false' }, terminal, false],
    ['with NO_COLOR and FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
    ['with FORCE_COLOR on a dumb terminal', {}, { FORCE_COLOR: '1', TERM: 'dumb' }, terminal, true],
    ['with --color and NO_COLOR', { color: true }, { NO_COLOR: '1' }, pipe, true],
    ['with --no-color and FORCE_COLOR', { color: false }, { FORCE_COLOR: '1' }, terminal, false],
  ])('%s', (_, flags, environment, stream, color) => {
    expect(presentation(flags, environment, stream).color).toBe(color);
  });
});

describe('signs beyond ASCII', () => {
  it.each([
    ['in a UTF-8 locale', {}, { LANG: 'en_US.UTF-8' }, true],
    ['in a locale written utf8', {}, { LANG: 'C.utf8' }, true],
    ['without a locale', {}, {}, false],
    ['in another locale', {}, { LANG: 'en_US.ISO-8859-1' }, false],
    ['where LC_ALL overrules', {}, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    ['where LC_CTYPE overrules LANG', {}, { LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, true],
    ['where LC_ALL is empty', {}, { LC_ALL: '', LANG: 'en_US.UTF-8' }, true],
    ['in Windows Terminal', {}, { WT_SESSION: 'x' }, true],
    ['with --ascii', { ascii: true }, { LANG: 'en_US.UTF-8' }, false],
  ])('%s', (_, flags, environment, unicode) => {
    expect(presentation(flags, environment, terminal).unicode).toBe(unicode);
  });
});

describe('width', () => {
  it.each([
    ["the terminal's", {}, terminal, 100],
    ['COLUMNS before it', { COLUMNS: '72' }, terminal, 72],
    ['COLUMNS in a pipe', { COLUMNS: '72' }, pipe, 72],
    ['80 in a pipe', {}, pipe, 80],
    ['80 where the terminal says 0', {}, { isTTY: true, columns: 0 }, 80],
    ['not COLUMNS=0', { COLUMNS: '0' }, terminal, 100],
    ['not COLUMNS=wide', { COLUMNS: 'wide' }, terminal, 100],
    ['not COLUMNS=-5', { COLUMNS: '-5' }, terminal, 100],
    ['not COLUMNS=1e9', { COLUMNS: '1e9' }, terminal, 100],
  ])('%s', (_, environment, stream, width) => {
    expect(presentation({}, environment, stream).width).toBe(width);
  });
});

describe('rules in tables', () => {
  it('are for terminals', () => {
    expect(presentation({}, {}, terminal).boxes).toBe(true);
    expect(presentation({ color: true }, { FORCE_COLOR: '1' }, pipe).boxes).toBe(false);
  });
});
