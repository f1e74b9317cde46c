import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nodeOf } from '../../../shared/api/nodeOf';
import { Drawer } from '../../../shared/parts/Dialog';
import { NotFound } from '../../../shared/parts/NotFound';
import type { SubscriptionTermsQuery, SubscriptionTermsQueryVariables } from './Terms.generated';
import { TermsForm } from './TermsForm';
import type { TermsKind } from './useTerms';

interface Props {
  query: PreloadedQueryRef<SubscriptionTermsQuery, SubscriptionTermsQueryVariables>;
  kind: TermsKind;
  title(product: string): ReactNode;
  previewTitle: ReactNode;
}

/** Over the subscriptions, with an address of its own: the terms of one of them, and what they come to. */
export function TermsDrawer({ query, kind, title, previewTitle }: Props) {
  const navigate = useNavigate();
  const subscription = nodeOf(useReadQuery(query).data.node, 'Subscription');
  const close = () => void navigate({ to: '/billing/subscriptions' });
  return (
    <Drawer title={subscription ? title(subscription.product.name) : <Trans>Page not found</Trans>} close={close}>
      {subscription ? <TermsForm subscription={subscription} kind={kind} previewTitle={previewTitle} /> : <NotFound />}
    </Drawer>
  );
}
