import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { UrlScalar } from '../graphql/scalars';
import type { FileRow } from './entities';
import { mimeTypeOf } from './readFile';
import { File } from './types';

@Resolver(() => File)
export class FileResolver {
  @FieldResolver(() => String, { description: 'What its bytes are, `application/pdf`.' })
  mimeType(@Root() { kind }: FileRow): string {
    return mimeTypeOf(kind);
  }

  @FieldResolver(() => UrlScalar, {
    description:
      'Where it can be fetched for 15 minutes, without signing in. Ask for a new one for each use. Pages may show images; a PDF is saved.',
  })
  url(@Root() { id }: FileRow, @Ctx() { deps }: Context): string {
    return `${deps.publicUrl}${deps.links.sign(`/files/${id}`)}`;
  }
}
