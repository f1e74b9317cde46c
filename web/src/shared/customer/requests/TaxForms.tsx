import { Trans } from '@lingui/react/macro';
import { AnchorButton } from '../../parts/Button';
import { Notice } from '../../parts/Notice';

/** J4: what need not be asked for: the W-9 can be downloaded at once, where the account may have it. */
export function TaxForms({ forms }: { forms: readonly { name: string; url: string }[] }) {
  if (forms.length === 0) return null;
  return (
    <Notice
      tone="good"
      title={<Trans>You can have it at once</Trans>}
      ways={forms.map(({ name, url }) => (
        <AnchorButton key={name} href={url}>
          <Trans>Download {name}</Trans>
        </AnchorButton>
      ))}
    >
      <Trans>No request is needed for it.</Trans>
    </Notice>
  );
}
