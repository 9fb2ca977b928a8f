/**
 * Comments behind a statement that say what it gives are held to it: `isAction('x'); // false`, also on the line below, and
 * `decodeResponse(…); // throws DecodeError, code 'InvalidJson'`. Of `console.log(x)` it is `x`. Any other comment is prose.
 */
import ts from 'typescript';

/** Relative to docs/.blocks, which has the programs. */
const module = '../test/programs/stated-values-check.ts';

/** The same code with each such statement made a check, and a last line that fails when one of them was not reached. */
export function statementsChecked(code: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const check = checkOf(valueOf(node.expression).getText(), commentBehind(code, node.end), edits.length);
      if (check !== undefined) edits.push({ from: node.getStart(), to: node.end, text: check });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const checked = edits
    .toReversed()
    .reduce((text, { from, to, text: check }) => text.slice(0, from) + check + text.slice(to), code);
  return `import { check } from '${module}';\nconst stated = check(${edits.length});\n${checked}\nstated.ends();\n`;
}

function valueOf(expression: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log') return expression;
  const [argument, ...others] = expression.arguments;
  return argument === undefined || others.length > 0 ? expression : argument;
}

function checkOf(expression: string, comment: string, index: number): string | undefined {
  const thrown = /^throws (\w+)(?:, (\w+) (.*))?$/s.exec(comment);
  if (thrown !== null) {
    const [, name = '', member, value] = thrown;
    const want = member === undefined ? '' : `, ${member}: ${value}`;
    return `await stated.throws(${index}, async () => ${expression}, { name: '${name}'${want} });`;
  }
  if (!/^(?:['"[{]|-?\d|(?:true|false|null|undefined)\b)/.test(comment)) return undefined;
  return `stated.gives(${index}, ${expression}, ${comment});`;
}

/** On the same line, or on the lines right below. */
function commentBehind(code: string, end: number): string {
  const behind = ts.getTrailingCommentRanges(code, end) ?? ts.getLeadingCommentRanges(code, end) ?? [];
  return behind.map(({ pos, end: to }) => code.slice(pos, to).replace(/^\/\/ ?/, '')).join('\n');
}
