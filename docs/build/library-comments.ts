/** Mends what typedoc makes of the docblocks, before it writes pages. */
import { ReflectionKind, type Context, type Reflection } from 'typedoc';

/** Every class is an error: callers catch them, and the common members stand once, at the root of them all. */
export function leaveOutWhatIsInherited({ project }: Context): void {
  for (const reflection of Object.values(project.reflections)) {
    if (isInherited(reflection)) project.removeReflection(reflection);
  }
}

function isInherited(reflection: Reflection): boolean {
  if (reflection.kindOf(ReflectionKind.Constructor) || reflection.name === 'toJSON') return true;
  return reflection.isDeclaration() && reflection.inheritedFrom !== undefined && reflection.name !== '__type';
}

/** `@throws {LimitError} when …`: the page keeps the words and drops the class, which is what a reader looks for. */
export function keepThrownClasses({ project }: Context): void {
  for (const { comment } of Object.values(project.reflections)) {
    for (const tag of comment?.getTags('@throws') ?? []) {
      const thrown = tag.typeAnnotation?.replace(/^\{|\}$/g, '');
      if (thrown) tag.content = [{ kind: 'code', text: `\`${thrown}\`` }, { kind: 'text', text: ' ' }, ...tag.content];
    }
  }
}
