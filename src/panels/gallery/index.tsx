import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Dialog,
  Header,
  Heading,
  ListBox,
  ListBoxSection,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { galleryGroupIds, galleryGroups } from '../../experiment/gallery.ts';
import { presetIds, type PresetId } from '../../experiment/presets.ts';
import { useIsDark } from '../../ui/use-tokens.ts';
import { useOpenPreset } from '../use-open-preset.ts';
import { Card } from './card.tsx';
import './gallery.css';

/** All presets as cards in groups, over the page; the run goes on behind. */
export function Gallery(props: { readonly preset: PresetId | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { t: tGallery } = useTranslation('gallery');
  const openPreset = useOpenPreset();
  const isDark = useIsDark();
  const list = useRef<HTMLDivElement>(null);
  const showGroup = (index: number) =>
    list.current?.querySelectorAll('.gallery__group')[index]?.scrollIntoView({ block: 'start' });
  return (
    <ModalOverlay className="gallery-ground" isOpen isDismissable onOpenChange={props.onClose}>
      <Modal className="gallery">
        <Dialog className="gallery__sheet">
          <header className="gallery__head">
            <Heading slot="title" className="gallery__title">
              {tGallery('title')}
            </Heading>
            <p className="gallery__sentence">{tGallery('sentence')}</p>
            <Button className="gallery__close" aria-label={t('app.close')} onPress={props.onClose}>
              ×
            </Button>
            <nav className="gallery__jumps" aria-label={tGallery('jump')}>
              {galleryGroupIds.map((group, index) => (
                <Button key={group} className="gallery__jump" onPress={() => showGroup(index)}>
                  {tGallery(`groups.${group}`)} <small>{galleryGroups[group].length}</small>
                </Button>
              ))}
            </nav>
          </header>
          <ListBox
            ref={list}
            className="gallery__list"
            aria-label={tGallery('title')}
            layout="grid"
            autoFocus="first"
            onAction={(key) => {
              const id = presetIds.find((known) => known === key);
              props.onClose();
              if (id !== undefined) openPreset(id);
            }}
          >
            {galleryGroupIds.map((group) => (
              <ListBoxSection key={group} id={group} className="gallery__group">
                <Header className="gallery__group-name">{tGallery(`groups.${group}`)}</Header>
                {galleryGroups[group].map((id) => (
                  <Card key={id} id={id} isOpen={id === props.preset} isDark={isDark} />
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
          <footer className="gallery__foot">
            <span className="gallery__keys">{tGallery('keys')}</span>
            <span>{tGallery('pictures')}</span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
