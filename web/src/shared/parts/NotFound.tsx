import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from './Button';
import { Page } from './Page';

/** There is no such page; or it shows something that is somebody else's, which is the same to who asks. */
export function NotFound() {
  const { t } = useLingui();
  return (
    <Page title={t`Page not found`} intro={<Trans>There is nothing here, or it belongs to another account.</Trans>}>
      <LinkButton to="/" look="primary">
        <Trans>Go to the start page</Trans>
      </LinkButton>
    </Page>
  );
}
