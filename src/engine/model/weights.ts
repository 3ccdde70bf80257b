// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.794,
  text: 'bmQaVKd)Uc:Kb.M9Q_TSebU_:KjrI_nVi=Qb@I_(N]QdyHgtM6Lb=I-Ka&Nq{T/P_^L=Ta=PebC_GPXL/QFVbJNa~Q[Mi1Rc$Ne~L_M=gGIa@N_+N_&PgrPbPNk;P_/Y)Ng?NgXXf;TdERbrVdUSd&ShBTezHFWc+P7L_KQdjTg+Kc2Yc*Lf4RccKb#RXM5PdrS_3L9RdZPYJ_wY(Q_0K_6Nh=N_-Pb-RjoPb7KcsPlZLbkPdiS_CPb)PpXUauQaEPd=NG99JaDT_=RYQe1IcqN5Nf-Ub-Qc-Q,RbqK_dSbsUc.R_5If+NdlN_}T_:P_JL_AMb+QbsScrSc4Pb7P_QN6Nf@Q_%S_bPfUQfJU_lQcbRcOSb;UVNakMc%NfrNd.IemSeNSdkNcxPaUK!R_FP_@N_cLg!Tc}NakPaNRaNSa+Rc^I_&Y_tIeFNdrKeJPamLNNj(@TN_~RcuQavQd?U6SdwT_LKyoVi|A_xHc>YbxP#PlmTf/Kb1Yc>P9TaVKcZNbiMj6L:Ta7^_dSe?QdFPoRQbsNazQcxM_SLRSb$Mc Qg;QaIPpJMb;N6QbpNcYPe6PWNi7QZW?IaXRexLa|QDQb!QecSc}Ma<N_>EeCN_fMVSeiPa2RbzTbUIn*QfwQiQMa:MjXWgYLcUQ_ORemTGRfRPb JbHNWSXNdWN_2Ka=PaBR_WN_PPewMf,X%Pc4N_6McZSeIQbcPSPaTSmDPf>PadQ:ICQ_qGf)UaxTd2SdpN_&Pb;UauJc[Rc$LaXYd[Pp{Xi:YkSQb^S_gTcBPasMCLh]Mk.R_{Ne_T_]Lc4Pg]R/Qd^Md$Rb La2PcgM_xNa9NeoQ_{QVR^Uj4SkVKaHN9Ga,RENb=La!VfPUj$JoXP_VQboN_iU2G_=QUN_2PfrReGV_pL_qI_(Fd$L_iRb)XabLa7I_dMaWMaGSe|ROXc=X_|RixY_ySbLPh@M_*R_nI_+Sd,La]RcRVaiU6LmRM_{PeQHe!JcYRc+E?U,P_:P_SIcMVc=K_|RbdQfzPbCQeRN_8TeYM_SPduIUV%N_8Qg#NeSH',
};
