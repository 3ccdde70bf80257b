// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.706,
  text: 'e$KbnN_YVf>QfuW_:NjrK}MLb=MuSUg]Da L/QFUoSPjn=~~Oc]Xo^Tf;TgvVr<RezHFWuLPp}R_@Pm6WjpPu#QuMTtBVcyRdd6c3PsJQ|ONd Lb+QbsQcrSo2Ro Ui<Rh~Nk^JkzQkWMaFNhCSjdS~~OtaN_>Ue.VzzRoQ[bxPvKZcUVt/MaOZ_dR~~O~~Ol@Qx(UawPhTQhgSw-P|NQvcW~~OlAR~~O|>MCQgWVaxUz+Pv8Xi:Rp8U~~OhjPqkPr5Q}CSbbMa!Vq4JufQ_MPn?Q_pKaVHh3YabLa7Ml.Xc=XkTWo:J_+RfGQcRSw{Km$Lf#Q~~O_ZMf^T%NgxN',
};
