// Loads a Typst compiler: the native package when this machine has it, WebAssembly otherwise. Both get the template as
// their only source and people's words as one JSON input.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** JSON of the paper and the file's time (Unix seconds) → the bytes of the PDF. Throws when Typst refuses. */
export type CompilePaper = (data: string, at: number) => Uint8Array;

export interface CompilerSetup {
  /** Typst source of the template. */
  template: string;
  /** Paths of TTF files. */
  fonts: string[];
}

const NATIVE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** The part of the native module that is used here; it ships no types of its own. */
interface NativeModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): {
      pdf(
        source: { mainFileContent: string; inputs: Record<string, string> },
        options: { pdfStandard: string; creationTimestamp: number },
      ): Uint8Array;
    };
  };
}

const isNative = (value: unknown): value is NativeModule =>
  typeof value === 'object' && value !== null && 'NodeCompiler' in value;

function loadNative({ template, fonts }: CompilerSetup): CompilePaper | null {
  let loaded: unknown;
  try {
    loaded = createRequire(import.meta.url)(NATIVE);
  } catch {
    // Not on this platform: an optional dependency.
    return null;
  }
  if (!isNative(loaded)) return null;
  const workspace = dirname(import.meta.filename);
  const compiler = loaded.NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: fonts.map((font) => dirname(font)) }],
  });
  return (data, at) =>
    Uint8Array.from(
      compiler.pdf(
        { mainFileContent: template, inputs: { data } },
        { pdfStandard: 'ua-1', creationTimestamp: at },
      ),
    );
}

async function loadWasm({ template, fonts }: CompilerSetup): Promise<CompilePaper> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const require = createRequire(import.meta.url);
  await typst.default({
    module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  });
  const resolver = new typst.TypstFontResolverBuilder();
  for (const font of fonts) resolver.add_raw_font(readFileSync(font));
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  compiler.set_fonts(await resolver.build());
  compiler.add_source('/paper.typ', template);
  return (data) => {
    const answer: unknown = compiler.compile('/paper.typ', [['data', data]], 'pdf', 2);
    const result =
      typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined;
    if (result instanceof Uint8Array) return result;
    throw new Error(`Typst: ${JSON.stringify(answer)}`);
  };
}

/** Native first. `engine` forces one, for tests of the fallback. */
export async function loadCompiler(
  setup: CompilerSetup,
  engine: 'any' | 'wasm' = 'any',
): Promise<CompilePaper> {
  return (engine === 'any' ? loadNative(setup) : null) ?? loadWasm(setup);
}
