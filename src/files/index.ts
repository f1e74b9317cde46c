export { attachFilesIn, removeLostFiles } from './attachFiles';
export type { Deps as FilesDeps } from './deps';
export { FilePieceRow, FileRow } from './entities';
export { fileRoutes } from './fileRoutes';
export { FileResolver } from './files.resolver';
export { File } from './types';
export { filesOf, findVisibleFile } from './visibility';
