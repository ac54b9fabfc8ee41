import { Component, type ReactNode } from 'react';
import { forgetFailures } from './late.tsx';

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows something else where its children cannot be drawn, such as a panel whose code did not arrive; a new one tries again. */
export class LoadBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  constructor(props: Props) {
    super(props);
    forgetFailures();
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
