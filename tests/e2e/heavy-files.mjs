// Files and texts that are heavy: long, wide, deep or many. Each is made on the fly; the signed ones by a key of their own.

import { createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { zip } from '../../scripts/pack/zip.mjs';

const SAVED = '2026-11-25T09:00:00+08:00';
const MEBIBYTE = 1024 * 1024;
/** A long text of the application, printed in a box of the ruled sheet. */
const LONG = 'base.fit';

/** Texts of one blank that are hard to lay out. */
export const TEXTS = {
  'quotation marks, 46 KB': '“（'.repeat(7_800),
  'quotation marks, 166 KB': '“（'.repeat(28_000),
  'closing marks, 30 KB': '。”'.repeat(5_000),
  'dashes, 30 KB': '——'.repeat(5_000),
  'Latin brackets, 300 KB': '(['.repeat(150_000),
  'one word of 300,000 letters': 'x'.repeat(300_000),
  '20,000 line breaks': '\n'.repeat(20_000),
  'combining marks, 200 KB': `e${'\u0301'.repeat(100_000)}`,
  '300,000 characters of prose': '标准化工作已按要求完成，有记录可查。'.repeat(16_667),
};

/** A paper of the application with a long text. */
export function withText(text) {
  return { blanks: { 'pilot.name': '某某综合标准化试点', [LONG]: text }, tables: {} };
}

/** A paper of the application with so many rows of its plan, empty or written. */
export function withRows(count, cells = {}) {
  return { blanks: { 'pilot.name': '某某综合标准化试点' }, tables: { plan: rows(count, cells) } };
}

/** A list of standards with so many rows. */
export function withStandards(count) {
  return { blanks: {}, tables: { standards: rows(count, { 'std.name': '服务规范（示例）', 'std.level': '企业标准' }) } };
}

function rows(count, cells) {
  return Array.from({ length: count }, (_, nth) => ({ id: nth + 1, cells }));
}

export function draft(pilot, paper, form = 'application') {
  return JSON.stringify({ kind: 'shidian-draft', demonstration: false, record: { schema: 1, pilot, form, rev: 1, saved: SAVED, paper } });
}

/** A signed file of its author: what the envelope asks is right. */
export function signed(pilot, paper, form = 'application') {
  const payload = Buffer.from(canonical({
    app: 'shidian', app_version: '0.1.0', data: paper, demonstration: false, findings: [], form: { id: form, version: 1 }, format: 1,
    judged_on: '2026-11-25', pilot, reasons: {}, revision: 1, signed_at_claimed: SAVED, supersedes: null,
  }));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const jwk = canonical({ crv: 'P-256', kty: 'EC', x, y });
  const kid = createHash('sha256').update(jwk).digest('base64url');
  const header = Buffer.from(`{"alg":"ES256","jwk":${jwk},"kid":"${kid}","typ":"shidian+jws"}`).toString('base64url');
  const body = payload.toString('base64url');
  const signature = signBytes('sha256', Buffer.from(`${header}.${body}`), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return JSON.stringify({ payload: body, signatures: [{ protected: header, signature: lower(signature).toString('base64url') }] });
}

/** A backup of such papers, each of a pilot of its own. */
export function backup(papers) {
  const records = papers.flatMap(({ pilot, form = 'application', paper }) => {
    const name = paper.blanks['pilot.name'];
    const card = { filled: 1, total: 30, changed: SAVED, rev: 1, facts: name ? { 'pilot-name': name } : {} };
    return [
      record('pilots', pilot, JSON.stringify({ id: pilot, made: SAVED, changed: SAVED, rev: 1, cards: { [form]: card } })),
      record('papers', `${pilot}/${form}`, JSON.stringify({ schema: 1, pilot, form, rev: 1, saved: SAVED, paper })),
    ];
  });
  const head = `"app_version":"0.1.0","count":${records.length},"demonstration":false,"format":1,"kind":"shidian-backup","made":"${SAVED}"`;
  return `{${head},"records":[\n${records.join(',\n')}\n]}`;
}

function record(shelf, key, text) {
  const sha256 = createHash('sha256').update(`shidian-backup 1 false\n${shelf}\n${key}\n${text}`).digest('hex');
  return JSON.stringify({ shelf, key, sha256, text });
}

/** The id of the nth pilot. */
export function pilot(nth) {
  return nth.toString(16).padStart(16, '0');
}

/** The record of a pilot as it stands in the store. */
export function pilotRecord(nth) {
  const facts = { 'pilot-name': `某某第 ${nth} 综合标准化试点（示例）`, undertaker: `某某单位 ${nth}` };
  const card = { filled: nth % 30, total: 30, changed: SAVED, rev: 1, facts };
  const log = Array.from({ length: 4 }, (_, at) => ({ id: pilot(at), what: 'fault-found', on: '2025-03-05', entered: SAVED }));
  return JSON.stringify({ id: pilot(nth), made: SAVED, changed: SAVED, rev: 1, cards: { application: card }, log });
}

/** A host's notice of about so many bytes. */
export function notice(size) {
  const words = '征集通知的一句话。'.repeat(12);
  const paragraphs = [];
  for (let bytes = 200; bytes < size - 400; bytes += 3 * words.length + 3) paragraphs.push(words);
  return JSON.stringify({ notice: 1, start: { title: '填报前请先看', paragraphs } });
}

/** A workbook of one sheet. */
export function workbook(count, columns) {
  const cell = (nth) => `<c t="inlineStr"><is><t>第 ${nth} 项标准（示例）</t></is></c>`;
  const line = (nth) => `<row r="${nth}">${cell(nth).repeat(columns)}</row>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: count }, (_, nth) => line(nth + 1)).join('')}</sheetData></worksheet>`;
  return book(Buffer.from(sheet));
}

/** A workbook whose sheet unpacks to so many mebibytes of nothing. */
export function bomb(mebibytes) {
  return book(Buffer.alloc(mebibytes * MEBIBYTE, ' '));
}

/** A zip that holds so many mebibytes of nothing beside no file of ours. */
export function zipBomb(mebibytes) {
  return zip([['某某.json', Buffer.alloc(mebibytes * MEBIBYTE, ' ')]]);
}

function book(sheet) {
  const xml = (text) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (links) => xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`);
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip([
    ['[Content_Types].xml', xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/></Types>`)],
    ['_rels/.rels', relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`)],
    ['xl/workbook.xml', xml(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="标准" sheetId="1" r:id="r1"/></sheets></workbook>`)],
    ['xl/_rels/workbook.xml.rels', relations(`<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`)],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

/** JSON of strings, small integers, lists and objects as RFC 8785 spells it. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The one of the two signatures whose s lies in the lower half. */
function lower(signature) {
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
  if (s <= ORDER / 2n) return signature;
  return Buffer.concat([signature.subarray(0, 32), Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex')]);
}
