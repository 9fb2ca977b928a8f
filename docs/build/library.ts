/** Makes docs/library, a page per package: its README, then what it exports, from the docblocks of its sources. Also the changelog. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application, Converter, LogLevel, type Context } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { writeChangelog } from './changelog.ts';
import { keepThrownClasses, leaveOutWhatIsInherited, nameParameters } from './library-comments.ts';
import { publishedPackages } from './library-folder.ts';
import { readmeFor } from './library-readme.ts';
import { reexportsSection, takeOutReexports, type Reexports } from './library-reexports.ts';
import { repository } from './repository.ts';

const root = new URL('../../', import.meta.url);
const library = new URL('../library/', import.meta.url);

rmSync(library, { recursive: true, force: true });
mkdirSync(library);
for (const name of publishedPackages) await writePackage(name);
writeChangelog();
writeFileSync(new URL('index.md', library), indexPage());

async function writePackage(name: string): Promise<void> {
  const folder = folderOf(name);
  const source = new URL(`${folder}/`, root);
  const markdown: Partial<PluginOptions> = {
    hidePageHeader: true,
    hideBreadcrumbs: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    useCodeBlocks: true,
    // Everything is readonly: the column would say so in every row.
    tableColumnSettings: { hideModifiers: true },
    entryFileName: 'index',
  };
  const application = await Application.bootstrapWithPlugins({
    name: `@iot-distribution/${name}`,
    entryPoints: [fileURLToPath(new URL('src/index.ts', source))],
    tsconfig: fileURLToPath(new URL('tsconfig.json', source)),
    plugin: ['typedoc-plugin-markdown'],
    readme: 'none',
    router: 'module',
    groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', '*'],
    preservedTypeAnnotationTags: ['@throws'],
    excludePrivate: true,
    excludeExternals: true,
    // Line numbers would come from the history of the checkout; the same sources are to give the same pages.
    disableSources: true,
    // The types are checked where they are written.
    skipErrorChecking: true,
    logLevel: LogLevel.Error,
    ...markdown,
  });
  let reexports: Reexports = new Map();
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context: Context) => {
    reexports = takeOutReexports(context, name);
    leaveOutWhatIsInherited(context);
    keepThrownClasses(context);
    nameParameters(context);
  });
  const project = await application.convert();
  if (project === undefined) throw new Error(`typedoc cannot read ${name}`);
  await application.outputs.writeOutput(
    { name: 'markdown', path: fileURLToPath(new URL(`${name}/`, library)) },
    project,
  );
  const page = new URL(`${name}/index.md`, library);
  const [, exported = ''] = readFileSync(page, 'utf8').split(/^# .*\n/m);
  const readme = readmeFor(folder, `library/${name}`);
  writeFileSync(page, `${readme}\n${exported}${reexportsSection(reexports)}`);
}

function folderOf(name: string): string {
  return name === 'contracts' ? name : `packages/${name}`;
}

function indexPage(): string {
  const rows = publishedPackages.map((name) => {
    const folder = folderOf(name);
    const manifest = readFileSync(new URL(`${folder}/package.json`, root), 'utf8');
    const { description } = JSON.parse(manifest) as { readonly description: string };
    return `- [\`@iot-distribution/${name}\`](${name}/index.md): ${description}. Sources in [\`${folder}\`](${repository}/tree/main/${folder})`;
  });
  return `# Packages\n\nEach page has the README of a package, then its exports, generated from the docblocks of the sources. [Command line](../guide/command-line.md) describes \`@iot-distribution/cli\`.\n\n${rows.join('\n')}\n`;
}
