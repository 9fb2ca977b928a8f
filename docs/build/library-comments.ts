/** Corrects the reflections of typedoc before it writes pages. */
import { ParameterReflection, ReflectionKind, type Context, type Reflection } from 'typedoc';

/** Every class is an error: callers catch them, and the common members are documented once, at their base class. */
export function leaveOutWhatIsInherited({ project }: Context): void {
  for (const reflection of Object.values(project.reflections)) {
    if (isInherited(reflection)) project.removeReflection(reflection);
  }
}

function isInherited(reflection: Reflection): boolean {
  if (reflection.kindOf(ReflectionKind.Constructor) || reflection.name === 'toJSON') return true;
  return reflection.isDeclaration() && reflection.inheritedFrom !== undefined && reflection.name !== '__type';
}

/** A destructured parameter has no name. It is named after its type: `quotaOptions` of `QuotaOptions`. */
export function nameParameters({ project }: Context): void {
  for (const reflection of Object.values(project.reflections)) {
    if (!(reflection instanceof ParameterReflection) || reflection.name !== '__namedParameters') continue;
    const name = reflection.type?.type === 'reference' ? reflection.type.name : 'Options';
    reflection.name = name.charAt(0).toLowerCase() + name.slice(1);
  }
}

/**
 * `@throws {LimitError} when …`: the page keeps the words and drops the class, which is what a reader looks for. Several of them would get a
 * heading each.
 */
export function keepThrownClasses({ project }: Context): void {
  for (const { comment } of Object.values(project.reflections)) {
    for (const tag of comment?.getTags('@throws') ?? []) {
      const thrown = tag.typeAnnotation?.replace(/^\{|\}$/g, '');
      if (thrown) tag.content = [{ kind: 'code', text: `\`${thrown}\`` }, { kind: 'text', text: ' ' }, ...tag.content];
    }
    const [first, ...others] = comment?.getTags('@throws') ?? [];
    if (comment === undefined || first === undefined || others.length === 0) continue;
    first.content = [first, ...others].flatMap(({ content }) => [{ kind: 'text', text: '\n- ' }, ...content]);
    comment.blockTags = comment.blockTags.filter((tag) => tag === first || tag.tag !== '@throws');
  }
}
