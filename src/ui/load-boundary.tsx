import { Component, type ReactNode } from 'react';

/** Shows something else where its children cannot be drawn, such as a panel whose code did not arrive. */
export class LoadBoundary extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
