import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { enterConsole } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';

export const Route = createFileRoute('/console')({
  beforeLoad: ({ location }) => enterConsole(location.href),
  component: ConsoleFrame,
});

function ConsoleFrame() {
  const { t } = useLingui();
  return <Frame face="console" name={t`Console`} nav={[{ to: '/console/requests', label: t`Requests` }]} />;
}
