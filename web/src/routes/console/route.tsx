import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { enterConsole } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';
import { NotFound } from '../../shared/parts/NotFound';
import { KeysHelp } from './keys/KeysHelp';
import { PaletteKey } from './keys/PaletteKey';
import { useConsolePages } from './useConsolePages';

export const Route = createFileRoute('/console')({
  beforeLoad: async ({ location }) => ({ viewer: await enterConsole(location.href) }),
  component: ConsoleFrame,
  notFoundComponent: NotFound,
});

function ConsoleFrame() {
  const { t } = useLingui();
  const nav = useConsolePages();
  const tools = (
    <>
      <PaletteKey />
      <KeysHelp />
    </>
  );
  return <Frame face="console" name={t`Console`} nav={nav} tools={tools} />;
}
