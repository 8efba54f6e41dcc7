/** The GraphQL documents that stand as literals in a module of JavaScript. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const IS_DOCUMENT = /^\s*(?:query|mutation)\b/;

/** The text of a literal; constants of the same module are put in, anything else makes it `undefined`. */
function textOf(node, constants) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce(
    (text, { expression, literal }) =>
      text === undefined || !ts.isIdentifier(expression) || !constants.has(expression.text)
        ? undefined
        : text + constants.get(expression.text) + literal.text,
    node.head.text,
  );
}

/** Every document of the module, as it is sent; throws where one is put together from what only runs know. */
export function inlineDocuments(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map();
  const documents = [];
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const text = textOf(node.initializer, constants);
      if (text !== undefined) constants.set(node.name.text, text);
    }
    const head = ts.isTemplateExpression(node) ? node.head.text : textOf(node, constants);
    if (head !== undefined && IS_DOCUMENT.test(head)) {
      const text = textOf(node, constants);
      if (text === undefined) throw new Error(`${file}: a document is put together at run time: ${head}`);
      documents.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return documents;
}
